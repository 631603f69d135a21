// yield* over an async iterator passes the value as it is: it is not awaited again.
const inner = { [Symbol.asyncIterator]() { return this; }, n: 0, next() { return { value: Promise.resolve('p'), done: this.n++ > 0 }; } };
async function* b() { yield* inner; }
(async () => { const r = await b().next(); console.log(r.value instanceof Promise, r.done); })();
// expect: true false
