// Nested finally blocks that yield during return().
function* g() { try { try { yield 1; } finally { yield 'in'; } } finally { yield 'out'; } }
const it = g();
it.next();
console.log(it.return('r'), it.next(), it.next(), it.next());
// expect: { value: 'in', done: false } { value: 'out', done: false } { value: 'r', done: true } { value: undefined, done: true }
