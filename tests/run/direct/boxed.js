// A number that is an integer may be kept as a double: nothing may tell.
let x = 0.5; x += 0.5; const a = [10, 20, 30]; console.log(a[x], x === 1, Object.is(x, 1), [x].includes(1), new Map([[1, 'm']]).get(x), ({ 1: 'p' })[x], String(x), `${x}`, JSON.stringify([x]), a.indexOf(20, x), 'abc'[x], 1 / (x * -0), x | 0, a.slice(x), switchy(x), new Set([x, 1]).size);
function switchy(v) { switch (v) { case 1: return 'one'; default: return 'other'; } }
a[x] = 99; a[x + 1.5 + 0.5] = 7; console.log(a, a.length, Object.keys(a));
console.log(Math.sqrt(16), Math.floor(-0.5), Object.is(Math.floor(-0), -0), Math.floor(1e300), Math.floor('7.9'), Math.abs(-2147483648), Object.is(Math.abs(-0), 0), Math.abs(NaN), Math.sqrt(-1), Math.sqrt(), Math.floor(2 ** 52 + 0.5), Math.floor(-2.5), Math.abs(-0.5));
const arr = new Array(x + 1); arr.length = x + 1; console.log(arr.length, [1, 2, 3].at(x), 'x'.repeat(x + 2), new Uint8Array([1, 2, 3])[x], (255.5 - 0.5).toString(16));
// expect: 20 true true true m p 1 1 [1] 1 b -Infinity 1 [ 20, 30 ] one 1
// expect: [ 10, 99, 30, 7 ] 4 [ '0', '1', '2', '3' ]
// expect: 4 -1 true 1e+300 7 2147483648 true NaN NaN NaN 4503599627370496 -3 0.5
// expect: 2 2 xxx 2 ff
