// Every call on a hand-written inner iterator, in order.
const inner = {
  [Symbol.asyncIterator]() { console.log('asyncIterator'); return this; },
  next(v) { console.log('next', v); return { value: 'n', done: false }; },
  throw(v) { console.log('throw', v); return { value: 't', done: false }; },
  return(v) { console.log('return', v); return { value: 'r', done: true }; },
};
async function* b() { yield* inner; }
(async () => {
  const it = b();
  console.log(await it.next('a'));
  console.log(await it.next('b'));
  console.log(await it.throw('c'));
  console.log(await it.return('d'));
})();
// expect: asyncIterator
// expect: next undefined
// expect: { value: 'n', done: false }
// expect: next b
// expect: { value: 'n', done: false }
// expect: throw c
// expect: { value: 't', done: false }
// expect: return d
// expect: { value: 'r', done: true }
