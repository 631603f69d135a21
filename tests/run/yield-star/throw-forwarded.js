// throw() is forwarded; an inner catch recovers.
async function* a() { try { yield 1; } catch (e) { yield 'caught ' + e; } }
async function* b() { yield* a(); yield 'after'; }
(async () => { const it = b(); await it.next(); console.log(await it.throw('t')); console.log(await it.next()); })();
// expect: { value: 'caught t', done: false }
// expect: { value: 'after', done: false }
