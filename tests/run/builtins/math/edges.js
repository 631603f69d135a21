// Signed zeros, halves, infinities and exact cubes.
console.log(Math.round(-0.5), Math.round(2.5), Math.round(-2.5), Math.round(0.49999999999999994), Math.max(-0, 0), Math.min(0, -0), Math.max(), Math.min());
console.log(Math.cbrt(27), Math.cbrt(-64), Math.cbrt(1e-300), Math.hypot(3, 4), Math.hypot(NaN, Infinity), Math.hypot(), Math.hypot(1e300, 1e300));
console.log(Math.pow(1, Infinity), Math.pow(NaN, 0), Math.sign(-0), Math.trunc(-0.9), Math.fround(5.05), Math.clz32(0), Math.clz32(-1), Math.imul(0xffffffff, 5));
console.log(Math.atan2(-0, -0), Math.atan2(0, -0), Math.sqrt(-0), Math.ceil(-0.5), Math.log1p(-1), Math.expm1(-0), Math.asinh(-0), Math.atanh(1));
let order = '';
try { Math.max({ valueOf() { order += 'a'; return NaN; } }, { valueOf() { order += 'b'; throw 1; } }); } catch { console.log(order); }
// expect: -0 3 -2 0 0 -0 -Infinity Infinity
// expect: 3 -4 1e-100 5 Infinity 0 1.4142135623730952e+300
// expect: NaN 1 -0 -0 5.050000190734863 32 0 -5
// expect: -3.141592653589793 3.141592653589793 -0 -0 -Infinity -0 -0 Infinity
// expect: ab
