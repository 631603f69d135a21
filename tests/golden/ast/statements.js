'use strict';
var a, { b, c: [d] } = e;
outer: for (let i = 0, n = 1; i < n; i++) {
    if (i) continue outer; else break outer;
}
for (const k in o) ;
for (x.y of z) debugger;
for (;;) { while (a) do b(); while (c); }
switch (a) { case 1: b(); case 2: default: c(); }
try { throw a; } catch ({ message }) { b(); } finally { c(); }
try { a(); } catch { }
function f(g, h = 1) { 'use asm'; return g; }
{ a: 1 }
label: { x => {y:1} }
