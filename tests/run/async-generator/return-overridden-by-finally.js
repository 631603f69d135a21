// A return in finally replaces the value of return().
async function* g() { try { yield 1; } finally { return 'finally'; } }
(async () => { const it = g(); await it.next(); console.log(await it.return('r')); })();
// expect: { value: 'finally', done: true }
