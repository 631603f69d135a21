// return() is forwarded to the inner generator's return.
async function* a() { try { yield 1; } finally { console.log('inner closed'); } }
async function* b() { try { yield* a(); } finally { console.log('outer closed'); } }
(async () => { const it = b(); await it.next(); console.log(await it.return('r')); })();
// expect: inner closed
// expect: outer closed
// expect: { value: 'r', done: true }
