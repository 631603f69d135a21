// yield* in sync generators: values, return values, send and return.
function* a() { const x = yield 1; console.log('got', x); try { yield 2; } finally { console.log('closed'); } }
function* b() { yield 0; yield* a(); }
const it = b();
console.log(it.next(), it.next(), it.next('x'), it.return('r'), it.next());
// expect: got x
// expect: closed
// expect: { value: 0, done: false } { value: 1, done: false } { value: 2, done: false } { value: 'r', done: true } { value: undefined, done: true }
