// An iterator without return needs no close.
const it = { [Symbol.asyncIterator]() { return this; }, next() { return { done: false, value: 1 }; } };
(async () => { for await (const v of it) break; console.log('end'); })();
// expect: end
