// resolve(promise) looks then up: a patched one is called in the thenable job.
const original = Promise.prototype.then;
Promise.prototype.then = function (a, b) { console.log('patched'); return original.call(this, a, b); };
const q = Promise.resolve(1);
const r = new Promise(res => res(q));
original.call(r, v => console.log('value', v));
console.log('sync');
// expect: sync
// expect: patched
// expect: value 1
