// A hundred thousand awaits in a loop do not grow the stack.
// stress: 2000
async function f(n) { let s = 0; for (let i = 0; i < n; i++) s += await i; return s; }
f(100000).then(v => console.log(v));
// expect: 4999950000
