// The name of a function expression is bound inside, and constant.
const f = function fact(n) { return n < 2 ? 1 : n * fact(n - 1); };
console.log(f(5), typeof fact);
const g = function h() { h = 1; return typeof h; };
console.log(g());
// expect: 120 undefined
// expect: function
