// indexOf, lastIndexOf, includes, at.
const a = [1, NaN, 3, 1];
console.log(a.indexOf(1), a.lastIndexOf(1), a.indexOf(NaN), a.includes(NaN), a.includes(3, 3), a.indexOf(1, -1), a.at(0), a.at(-1), a.at(9));
// expect: 0 3 -1 true false 3 1 1 undefined
