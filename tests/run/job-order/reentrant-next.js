// A generator may call its own next(): the request waits in the queue.
let it;
async function* g() {
  it.next().then(r => console.log('inner', r.value, r.done));
  yield 1;
  yield 2;
}
it = g();
it.next().then(r => console.log('outer', r.value, r.done));
// expect: outer 1 false
// expect: inner 2 false
