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
