// isInteger, isSafeInteger, isNaN, isFinite and constants.
console.log(Number.isInteger(5.0), Number.isInteger('5'), Number.isSafeInteger(2 ** 53), Number.isNaN('x'), isNaN('x'), Number.isFinite('1'), isFinite('1'), Number.EPSILON, Number.MAX_SAFE_INTEGER, Number.MIN_VALUE, Number.MAX_VALUE);
// expect: true false false false true false true 2.220446049250313e-16 9007199254740991 5e-324 1.7976931348623157e+308
