// Unused parameters, variables, functions, labels and results provoke no warning.
function unused(a, b, c) { let d, e = 1; const f = 2; function g() {} class H {} lab: { } return; }
var v; let w; const y = 1;
1; 'text'; [1]; ({}); (() => {}); unused; typeof w; void 0; y + 1; !y; `t`;
async function later(p) { let q = 1; await 0; }
function never() { throw 1; return 2; }
function loop() { for (;;) { } }
function rec(n) { return rec(n + 1); }
function empty() {}
console.log('ok', empty(), v);
// expect: ok undefined undefined
// Nor do parameters that are only handed on to functions that need none of them.
const ends = (x, y, z) => { if (v === 1) ends(z); return y; };
const hands = (a, b, c, d) => { if (a) return deeper(a, b, c, d); return ends(c, a, d); };
const deeper = (a, b, c, d) => ends(b, a, hands(0, c, c, d));
const wants = (a, b) => { if (v === 1) hands(1, b, unused(), b); };
console.log(hands(1, 2, 3, 4), wants(1, 2), [1, 2].map(hands), [3].map(wants));
// expect: 1 undefined [ 1, 2 ] [ undefined ]
// Nor do parameters that a generator writes before it reads them.
async function* writes(a, n) { n = 5; try { yield n; } finally { n = 6; yield n; } }
function* late(a, b = a, n) { n = yield b; yield n; }
async function waits(p, q) { q = 1; await q; return q; }
(async () => { for await (const x of writes(1)) console.log(x); console.log([...late(1)], await waits()); })();
// expect: 5
// expect: 6
// expect: [ 1, undefined ] 1
