// === and + with a constant on one side (13.11, 13.15.3): of every kind of value.
const values = [0, -0, 1, 1.5, NaN, 1e10, '', '1', 'text', true, false, null, undefined, 1n, {}, [], Symbol.iterator];
const names = tests => values.filter(tests).map(String).join();
console.log(names(v => v === 1), names(v => 1 === v), names(v => v === 1.5), names(v => v === 1e10), names(v => v !== 0).length);
console.log(names(v => v === 0), names(v => 0 === v), names(v => v === -0), names(v => v === NaN), names(v => v === 1 / 2));
console.log(names(v => v === '1'), names(v => 'text' === v), values.filter(v => v === '').length, values.filter(v => v !== '').length);
console.log(names(v => v === true), names(v => v === false), names(v => v === null), values.filter(v => v === undefined).length);
// expect: 1 1 1.5 10000000000 98
// expect: 0,0 0,0 0,0  
// expect: 1 text 1 16
// expect: true false null 1
const sums = value => {
  try {
    return (value + 'x') + ('x' + value) + (value + 1) + typeof (value + 1.5);
  } catch (error) {
    return error.message;
  }
};
for (const value of [1, 1.5, 'a', true, null, undefined, 2n, [], { toString: () => 's' }, { valueOf: () => 2 }, Symbol.iterator]) console.log(sums(value));
// expect: 1xx12number
// expect: 1.5xx1.52.5number
// expect: axxaa1string
// expect: truexxtrue2number
// expect: nullxxnull1number
// expect: undefinedxxundefinedNaNnumber
// expect: Cannot mix BigInt and other types, use explicit conversions
// expect: xx1string
// expect: sxxss1string
// expect: 2xx23number
// expect: Cannot convert a Symbol value to a string
