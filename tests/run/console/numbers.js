// Numbers as console.log shows them.
console.log(0, -0, 1.5, 1e21, 1e-7, 123456789.125, NaN, Infinity, -Infinity, 0.1 + 0.2, 5e-324, 1.7976931348623157e308);
console.log([-0, 1.5], { n: -0 });
// expect: 0 -0 1.5 1e+21 1e-7 123456789.125 NaN Infinity -Infinity 0.30000000000000004 5e-324 1.7976931348623157e+308
// expect: [ -0, 1.5 ] { n: -0 }
