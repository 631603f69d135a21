// BigInt: literals, operators, conversions, builtins; a negative exponent is worded better than Node 20 words it.
console.log(1n, -5n, 0x1fn, 0n === -0n, typeof 1n);
console.log(2n ** 100n, 7n / -2n, -7n % 3n, 5n - 8n, 3n * 4n);
console.log(-5n & 3n, 5n | -2n, 6n ^ -1n, ~5n, -8n >> 1n, -1n >> 100n, 1n << 70n, -1n << 3n, 4n >> -2n);
console.log(1n < 2, 2 > 1n, 1n == 1, '10' == 10n, 1n == 1.5, 2n > '1', 1n < NaN, 1n == true, [1n] == 1n);
console.log(String(123n), `${10n ** 20n}`, (255n).toString(16), (-255n).toString(36), (1234567n).toLocaleString());
for (const f of [() => 1n + 1, () => +1n, () => 1n / 0n, () => 1n >>> 0n, () => BigInt(1.5), () => BigInt('x'), () => BigInt(undefined), () => new BigInt(1), () => JSON.stringify({ a: 1n }), () => Math.max(1n)])
  try { console.log(f()); } catch (e) { console.log(e.name + ': ' + e.message); }
console.log(BigInt(2 ** 60), BigInt('  -12 '), BigInt('0xff'), BigInt(''), BigInt(true), Number(2n ** 64n + 1n), Number(9007199254740993n), Number(-(2n ** 1100n)));
console.log(BigInt.asIntN(8, 255n), BigInt.asUintN(8, -1n), BigInt.asIntN(64, 2n ** 63n), BigInt.asUintN(64, -1n));
let x = 1n; x++; x += 5n; x = -x; console.log(x, x-- , x);
const m = new Map([[1n, 'a'], [2n ** 80n, 'b']]); console.log(m.get(1n), m.get(2n ** 80n), m.has(1), m);
console.log(0n ? 'y' : 'n', !5n, 0n || 'or', { a: 1n, [3n]: 2 }, [1n, 2n], Object(1n));
console.log([3n, 1n, 10n, 2].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)), 1n + 'x', typeof Object(1n), Object(2n) + 1n);
async function* g() { let i = 0n; while (i < 3n) yield i++; }
(async () => { for await (const v of g()) console.log(v); })();
let f = 1n; for (let i = 1n; i <= 50n; i++) f *= i; console.log(f, f % 1000007n, f >> 100n, BigInt(1e308) % 97n);
// expect: 1n -5n 31n true bigint
// expect: 1267650600228229401496703205376n -3n -1n -3n 12n
// expect: 3n -1n -7n -6n -4n -1n 1180591620717411303424n -8n 16n
// expect: true true true true false true false true true
// expect: 123 100000000000000000000 ff -73 1,234,567
// expect: TypeError: Cannot mix BigInt and other types, use explicit conversions
// expect: TypeError: Cannot convert a BigInt value to a number
// expect: RangeError: Division by zero
// expect: TypeError: BigInts have no unsigned right shift, use >> instead
// expect: RangeError: The number 1.5 cannot be converted to a BigInt because it is not an integer
// expect: SyntaxError: Cannot convert x to a BigInt
// expect: TypeError: Cannot convert undefined to a BigInt
// expect: TypeError: BigInt is not a constructor
// expect: TypeError: Do not know how to serialize a BigInt
// expect: TypeError: Cannot convert a BigInt value to a number
// expect: 1152921504606846976n -12n 255n 0n 1n 18446744073709552000 9007199254740992 -Infinity
// expect: -1n 255n -9223372036854775808n 18446744073709551615n
// expect: -7n -7n -8n
// expect: a b false Map(2) { 1n => 'a', 1208925819614629174706176n => 'b' }
// expect: n false or { '3': 2, a: 1n } [ 1n, 2n ] [BigInt: 1n]
// expect: [ 1n, 2, 3n, 10n ] 1x object 3n
// expect: 30414093201713378043612608166064768844377641568960512000000000000n 616772n 23992489094579836602562625279676826n 10n
// expect: 0n
// expect: 1n
// expect: 2n
