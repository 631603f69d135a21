// Without [Symbol.asyncIterator] the sync iterator is wrapped, and its values are awaited.
function* g() { yield Promise.resolve('p'); yield 'v'; }
(async () => { for await (const v of g()) console.log(v); })();
// expect: p
// expect: v
