// A rejected value of a sync iterable under yield* closes it (27.1.6.4).
// node-differs: 27.1.6.4; Node 20 does not close the sync iterator.
function* s() { try { yield Promise.reject('bad'); } finally { console.log('closed'); } }
async function* g() { yield* s(); }
(async () => { try { for await (const v of g()) console.log(v); } catch (e) { console.log('caught', e); } })();
// expect: closed
// expect: caught bad
