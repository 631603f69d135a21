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
// Outside of loops, where all but ints is a call.
function pair(a, b) {
  return [a + b, a - b, a < b, a <= b, a > b, a >= b].map(v => Object.is(v, -0) ? '-0' : String(v)).join();
}
for (const [a, b] of [[1, 2], [2147483647, 1], [-2147483648, 1], [-2147483648, -1], [0.5, 1], [1, 0.5], [NaN, 1], [-0, -0], [0, -0], ['a', 'b'], ['2', 10], [1n, 2n], [1n, 2], [null, undefined], [Infinity, -Infinity]])
  try {
    console.log(pair(a, b));
  } catch (error) {
    console.log(error.message);
  }
// expect: 3,-1,true,true,false,false
// expect: 2147483648,2147483646,false,false,true,true
// expect: -2147483647,-2147483649,true,true,false,false
// expect: -2147483649,-2147483647,true,true,false,false
// expect: 1.5,-0.5,true,true,false,false
// expect: 1.5,0.5,false,false,true,true
// expect: NaN,NaN,false,false,false,false
// expect: -0,0,false,true,false,true
// expect: 0,0,false,true,false,true
// expect: ab,NaN,true,true,false,false
// expect: 210,-8,true,true,false,false
// expect: 3,-1,true,true,false,false
// expect: Cannot mix BigInt and other types, use explicit conversions
// expect: NaN,NaN,false,false,false,false
// expect: NaN,Infinity,false,false,true,true
