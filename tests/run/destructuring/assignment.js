// Destructuring assignment to members, swaps, and the value of the expression.
let x = 1, y = 2;
[x, y] = [y, x];
const o = {};
const src = { p: 3, q: [4, 5] };
const r = ({ p: o.a, q: [o['b'], o.c = 9] } = src);
console.log(x, y, o, r === src);
// expect: 2 1 { a: 3, b: 4, c: 5 } true
