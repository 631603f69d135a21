'use strict';
// Parameters and results that are numbers wherever the program calls: doubles and ints in C, with JavaScript's answers.
function add(a, b) { return a - -b; }
function div(a, b) { return a / b; }
function mod(a, b) { return a % b; }
function neg(a) { return -a; }
function bits(a) { return (a | 0) + (a >>> 0) + (a << 1) + ~a; }
console.log(add(1, 2), add(0.1, 0.2), div(1, 0), div(-1, 0), div(0, 0), neg(0), Object.is(neg(0), -0), bits(4294967297.5));
// expect: 3 0.30000000000000004 Infinity -Infinity NaN -0 true 2
console.log(mod(5, 3), mod(-5, 3), Object.is(mod(-4, 2), -0), mod(5.5, 2), mod(1, 0), mod(0, 5), Object.is(mod(-0, 5), -0), mod(2 ** 53, 7), mod(1e300, 3));
// expect: 2 -2 true 1.5 NaN 0 true 4 0
function count(n) { let c = 0; for (let i = 0; i < n; i++) c += i % 3; return c; }
function down(n) { let c = 0; for (let i = n; i > -5; i--) c = i % 3; return c; }
console.log(count(10), count(2.5), count(-1), down(3), Object.is(down(-2), -1));
// expect: 9 3 0 -1 true
// Strings, undefined, objects: the conversion runs where the operator stands, left before right.
const log = [];
const obj = (name, v) => ({ valueOf() { log.push(name); return v; } });
function sub(a, b) { return a - b; }
console.log(sub('7', true), sub(undefined, 1), sub(null, 1), sub(obj('l', 9), obj('r', 2)), log.join());
// expect: 6 NaN -1 7 l,r
function half(x) { const h = x / 2; return h < 1 ? 'small' : h; }
console.log(half(1), half('9'), half(undefined), half(), half([8]));
// expect: small 4.5 NaN NaN 4
try { sub(Symbol('s'), 1); } catch (e) { console.log(e.name, e.message); }
// expect: TypeError Cannot convert a Symbol value to a number
function twice(x) { return x * x; }
const seen = obj('x', 3);
log.length = 0;
console.log(twice(seen), log.join());
// expect: 9 x,x
let caught = 'nothing';
function careful(x) { let r = 1; try { r = x / 2; } catch (e) { caught = r + e; } return r; }
console.log(careful({ valueOf() { throw 'thrown'; } }), caught, careful(4));
// expect: 1 1thrown 2
// Comparisons of numbers and others.
function below(limit) { let i = 0; while (i < limit) i++; return i; }
console.log(below(3), below('12'), below(undefined), below(obj('', 2)), below(2.5), below(NaN));
// expect: 3 12 0 2 3 0
// Counting far, and past what 32 bits hold.
function far(start) { let i = 2147483640; for (let k = start; k < 20; k++) i++; return i; }
function product(n) { let p = 1; for (let i = 1; i <= n; i++) p = p * i; return p; }
console.log(far(0), product(5), product(25), product(171));
// expect: 2147483660 120 1.5511210043330986e+25 Infinity
// A result that is sometimes no number; a missing argument; a default.
function maybe(x) { if (x > 2) return 'big'; return x * 2; }
function missing(a, b) { return b === undefined ? a * 10 : a * b; }
function preset(a, b = a * 2) { return a + b; }
console.log(maybe(1), maybe(3), missing(2), missing(2, 3), preset(1), preset(1, 5), preset(1, undefined));
// expect: 2 big 20 6 3 6 3
function ends(x) { if (x > 1) return x * 2; }
function throws(x) { if (x > 1) throw new Error('x' + x); return x / 2; }
console.log(ends(5), ends(0), throws(1), (() => { try { return throws(2); } catch (e) { return e.message; } })());
// expect: 10 undefined 0.5 x2
function final(x) { try { return x * 2; } finally { x = 100; } }
console.log(final(4), [1, 2, 3].map(twice), [4].map(half));
// expect: 8 [ 1, 4, 9 ] [ 2 ]
function truth(n) { let r = ''; for (let i = -1; i < n; i++) r += (i ? 't' : 'f') + (i / 0 ? 'T' : 'F'); return r; }
console.log(truth(2), 2 ** 10, twice(2) ** 0.5, (0 / 0) ** 0);
// expect: tTfFtT 1024 2 1
function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
function ack(m, n) { return m === 0 ? n + 1 : n === 0 ? ack(m - 1, 1) : ack(m - 1, ack(m, n - 1)); }
console.log(fib(20), ack(2, 3), fib(2.5));
// expect: 6765 9 2
function deep(n) { return n <= 0 ? 0 : deep(n - 1) + 1; }
try { console.log(deep(1e9)); } catch (e) { console.log(e instanceof RangeError, deep(1000)); }
// expect: true 1000
