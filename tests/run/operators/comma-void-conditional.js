// comma, void and nested conditionals.
let x = (1, 2, 3);
const f = n => n < 0 ? 'neg' : n === 0 ? 'zero' : 'pos';
console.log(x, void 0, f(-1), f(0), f(1), (0, f)(2));
// expect: 3 undefined neg zero pos pos
