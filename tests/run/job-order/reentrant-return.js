// A generator that calls its own return() goes on to its next yield first.
let it;
async function* g() {
  it.return('r').then(r => console.log('return', r.value, r.done));
  console.log('still running');
  yield 1;
  console.log('never');
}
it = g();
it.next().then(r => console.log('next', r.value, r.done));
// expect: still running
// expect: next 1 false
// expect: return r true
