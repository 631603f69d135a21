// A rejected value of a sync iterator closes that iterator (27.1.6.4 AsyncFromSyncIteratorContinuation, step 6).
// node-differs: 27.1.6.4; Node 20 does not close the sync iterator.
function* g() { try { yield Promise.reject('bad'); } finally { console.log('closed'); } }
(async () => { try { for await (const v of g()) console.log(v); } catch (e) { console.log('caught', e); } })();
// expect: closed
// expect: caught bad
