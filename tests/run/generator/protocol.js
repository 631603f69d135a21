// next, return and throw of a plain generator.
function* g() { try { const x = yield 1; console.log('got', x); yield 2; } finally { console.log('finally'); } }
const it = g();
console.log(it.next('dropped'));
console.log(it.next('x'));
console.log(it.return('r'));
console.log(it.next());
// expect: { value: 1, done: false }
// expect: got x
// expect: { value: 2, done: false }
// expect: finally
// expect: { value: 'r', done: true }
// expect: { value: undefined, done: true }
