// Per-iteration bindings with closures and yields.
function* g() { for (let i = 0; i < 3; i++) yield () => i; }
console.log([...g()].map(f => f()));
// expect: [ 0, 1, 2 ]
