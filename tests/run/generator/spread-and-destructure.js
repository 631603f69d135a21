// Generators in spread, destructuring and for of, with their close.
function* g() { try { yield 1; yield 2; yield 3; } finally { console.log('closed'); } }
console.log([...g()]);
const [a, b] = g();
console.log(a, b);
const [x, ...rest] = g();
console.log(x, rest);
for (const v of g()) { if (v === 2) break; console.log(v); }
// expect: closed
// expect: [ 1, 2, 3 ]
// expect: closed
// expect: 1 2
// expect: closed
// expect: 1 [ 2, 3 ]
// expect: 1
// expect: closed
