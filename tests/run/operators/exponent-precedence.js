// ** binds tighter than unary on its right, and is right associative.
console.log(2 ** -2, (-3) ** 2, 2 ** 2 ** 3, 4 ** 0.5, NaN ** 0, 1 ** Infinity, (-8) ** (1 / 3));
// expect: 0.25 9 256 2 1 NaN NaN
