// throw() at a yield* over an array: its iterator has no throw, so it is closed and a TypeError thrown.
// node-differs: 27.1.6.2.3 %AsyncFromSyncIteratorPrototype%.throw, step 7; Node 20 rejects with the value.
async function* g() { yield* ['a', 'b']; }
const it = g();
it.next().then(r => console.log(r.value));
it.throw('boom').catch(e => console.log(e instanceof TypeError));
// expect: a
// expect: true
