// An inner generator that yields in finally goes on after return().
async function* a() { try { yield 1; } finally { yield 'more'; } }
async function* b() { yield* a(); }
(async () => { const it = b(); await it.next(); console.log(await it.return('r')); console.log(await it.next()); console.log(await it.next()); })();
// expect: { value: 'more', done: false }
// expect: { value: undefined, done: true }
// expect: { value: undefined, done: true }
