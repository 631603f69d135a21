// The protocol step by step with a hand-written iterable.
const iterable = {
  [Symbol.asyncIterator]() {
    console.log('asyncIterator');
    let i = 0;
    return { next() { console.log('next'); return { value: i, done: i++ >= 2 }; } };
  },
};
(async () => { for await (const v of iterable) console.log('item', v); console.log('end'); })();
// expect: asyncIterator
// expect: next
// expect: item 0
// expect: next
// expect: item 1
// expect: next
// expect: end
