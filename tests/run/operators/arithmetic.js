// Arithmetic on numbers, signed zero, NaN, infinities.
console.log(7 % 3, -7 % 3, 7 % -3, 5.5 % 2, -0 % 1, 1 / 0, -1 / 0, 0 / 0, 2 ** 10, (-2) ** 3, 2 ** -1, 2 ** 3 ** 2);
console.log(0.1 + 0.2, 1e21 + 1, 1 - 1.1, 3 * -0, Object.is(3 * -0, -0), Object.is(-0 + 0, 0));
// expect: 1 -1 1 1.5 -0 Infinity -Infinity NaN 1024 -8 0.5 512
// expect: 0.30000000000000004 1e+21 -0.10000000000000009 -0 true true
