// The result of return() is awaited before the loop is left.
const it = {
  [Symbol.asyncIterator]() { return this; },
  next() { return { done: false, value: 1 }; },
  return() { return new Promise(r => setTimeout(() => { console.log('closed'); r({}); }, 1)); },
};
(async () => { for await (const v of it) break; console.log('end'); })();
// expect: closed
// expect: end
