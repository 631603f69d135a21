// An error the inner generator does not catch comes out of yield*.
async function* a() { yield 1; }
async function* b() { try { yield* a(); } catch (e) { yield 'outer ' + e; } }
(async () => { const it = b(); await it.next(); console.log(await it.throw('t')); })();
// expect: { value: 'outer t', done: false }
