// Sync yield* without an inner throw closes and throws a TypeError.
const inner = { [Symbol.iterator]() { return this; }, next() { return { value: 1, done: false }; }, return() { console.log('closed'); return {}; } };
function* b() { yield* inner; }
const it = b();
it.next();
try { it.throw('t'); } catch (e) { console.log(e.name); }
// expect: closed
// expect: TypeError
