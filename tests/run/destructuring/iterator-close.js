// A pattern closes its iterator when it does not exhaust it.
const it = { [Symbol.iterator]() { return this; }, n: 0, next() { return { value: ++this.n, done: this.n > 3 }; }, return() { console.log('closed'); return {}; } };
const [a, b] = it;
console.log(a, b);
it.n = 0;
const [c, ...d] = it;
console.log(c, d);
it.n = 0;
try { [({}).x, (() => { throw 'target'; })().y] = it; } catch (e) { console.log('caught', e); }
// expect: closed
// expect: 1 2
// expect: 1 [ 2, 3 ]
// expect: closed
// expect: caught target
