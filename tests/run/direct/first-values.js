'use strict';
// Variables that are undefined at first: numbers where no path sees that, else undefined.
function sum(n) { var s = 0, i; for (i = 0; i < n; i++) { var sq = i * i; s += sq; } return s + i; }
function seen(n) { var x; if (n > 1) x = n * 2; return x; }
function again(n) { var out = ''; for (var i = 0; i < n; i++) { let y; if (i === 1) y = i; out += y + ','; } return out; }
function after(n) { var r = k; var k = n / 2; return [r, k]; }
function caught(n) { var v; try { v = n.x.y; v = 1; } catch { return typeof v; } finally { v = 2; } return v; }
function* gen(n) { var a; yield a; a = n; yield a * 2; var b; for (b = 0; b < 2; b++) yield b; return [a, b]; }
function dead(n) { let t; t = n * 3; { let u; u = t - 1; t = u; } return t; }
console.log(sum(4), seen(1), seen(2), again(3), after(3), caught(null), caught({ x: { y: 1 } }), [...gen(2)], dead(2));
function tdz(n) { const f = () => z; try { f(); } catch (e) { n = e.name; } let z = 5; return n + f(); }
function loop(n) { var last; do { var now = n--; if (last !== undefined && last < now) return 'up'; last = now; } while (n > 0); return last; }
console.log(tdz(0), loop(3));
// expect: 18 undefined 4 undefined,1,undefined, [ undefined, 1.5 ] undefined 2 [ undefined, 4, 0, 1 ] 5
// expect: ReferenceError5 1
