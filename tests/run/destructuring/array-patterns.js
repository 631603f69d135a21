// Holes, defaults, rest and nesting in array patterns.
const [a, , b = 'def', [c, ...d], ...e] = [1, 2, undefined, [3, 4, 5], 6, 7];
console.log(a, b, c, d, e);
// expect: 1 def 3 [ 4, 5 ] [ 6, 7 ]
