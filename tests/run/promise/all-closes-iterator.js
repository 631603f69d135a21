// An error while resolving closes the iterator.
class P extends Promise { static resolve() { throw 'resolve'; } }
const it = { [Symbol.iterator]() { return this; }, next() { return { value: 1, done: false }; }, return() { console.log('closed'); return {}; } };
P.all(it).catch(e => console.log('caught', e));
// expect: closed
// expect: caught resolve
