// next() answers each yield in turn, then done.
async function* g() { yield 'a'; yield 'b'; yield 'c'; }
const it = g();
it.next().then(r => console.log(r))
  .then(() => it.next()).then(r => console.log(r))
  .then(() => it.next()).then(r => console.log(r))
  .then(() => it.next()).then(r => console.log(r));
// expect: { value: 'a', done: false }
// expect: { value: 'b', done: false }
// expect: { value: 'c', done: false }
// expect: { value: undefined, done: true }
