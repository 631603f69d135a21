// next is read once, before the loop.
const it = {
  [Symbol.asyncIterator]() { return this; },
  next() { it.next = () => { console.log('patched'); return { done: true }; }; return { value: ++this.n, done: this.n > 2 }; },
  n: 0,
};
(async () => { for await (const v of it) console.log(v); })();
// expect: 1
// expect: 2
