// Await uses PerformPromiseThen: a patched Promise.prototype.then is not called.
const original = Promise.prototype.then;
let calls = 0;
Promise.prototype.then = function (a, b) { calls++; return original.call(this, a, b); };
async function f() { await Promise.resolve(1); return calls; }
original.call(f(), n => console.log('calls', n));
// expect: calls 0
