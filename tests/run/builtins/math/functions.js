// Math: rounding, roots, min and max, hypot, bits.
console.log(Math.floor(-1.5), Math.ceil(-0.5), Math.round(2.5), Math.round(-2.5), Math.round(0.49999999999999994), Math.trunc(-1.9), Math.sign(-3), Math.abs(-2), Math.sqrt(2), Math.cbrt(27), Math.hypot(3, 4));
console.log(Math.max(), Math.min(), Math.max(1, NaN), Math.min(0, -0), Math.pow(2, 0.5), Math.imul(0xffffffff, 5), Math.clz32(1), Math.fround(5.5), Math.log2(8), Math.log10(1000), Math.atan2(1, 1), Math.expm1(0), Math.log1p(0));
console.log(Math.PI, Math.E, Math.LN2, Math.SQRT1_2, Math[Symbol.toStringTag], Math.random() < 1);
// expect: -2 -0 3 -2 0 -1 -1 2 1.4142135623730951 3 5
// expect: -Infinity Infinity NaN -0 1.4142135623730951 -5 31 5.5 3 3 0.7853981633974483 0 0
// expect: 3.141592653589793 2.718281828459045 0.6931471805599453 0.7071067811865476 Math true
