// Without an inner return, return(v) completes the outer generator with v awaited.
const inner = { [Symbol.asyncIterator]() { return this; }, next() { return { value: 1, done: false }; } };
async function* b() { try { yield* inner; } finally { console.log('finally'); } }
(async () => { const it = b(); await it.next(); console.log(await it.return(Promise.resolve('v'))); })();
// expect: finally
// expect: { value: 'v', done: true }
