// Without an inner throw the inner iterator is closed and a TypeError thrown (14.4.14, step 7.b.iii).
const inner = {
  [Symbol.asyncIterator]() { return this; },
  next() { return { value: 1, done: false }; },
  return() { console.log('closed'); return {}; },
};
async function* b() { yield* inner; }
(async () => { const it = b(); await it.next(); try { await it.throw('t'); } catch (e) { console.log(e.name); } })();
// expect: closed
// expect: TypeError
