// BigInt64Array and BigUint64Array: conversion, wrapping, sorting, mixing.
const a = new BigInt64Array([1n, -1n, 2n ** 63n, 2n ** 64n + 5n]);
console.log(a, String(new BigUint64Array(a)), a.sort(), BigUint64Array.from(['7', true]));
// expect: BigInt64Array(4) [ -9223372036854775808n, -1n, 1n, 5n ] 1,18446744073709551615,9223372036854775808,5 BigInt64Array(4) [ -9223372036854775808n, -1n, 1n, 5n ] BigUint64Array(2) [ 7n, 1n ]
for (const f of [() => (a[0] = 1), () => a.set([1]), () => a.set(new Int8Array(1)), () => new BigInt64Array(new Int8Array(1)), () => a.fill('x')]) {
  try {
    f();
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
}
// expect: TypeError: Cannot convert 1 to a BigInt
// expect: TypeError: Cannot convert 1 to a BigInt
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: SyntaxError: Cannot convert x to a BigInt
console.log(a.map((x) => x * 2n), a.includes(5n), a.indexOf(5), a[3] + 1n, a[1].toString(16));
// expect: BigInt64Array(4) [ 0n, -2n, 2n, 10n ] true -1 6n -1
