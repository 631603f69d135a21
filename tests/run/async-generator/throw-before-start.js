// throw() before the start completes the generator and rejects.
async function* g() { try { yield 1; } catch (e) { console.log('never'); } }
const it = g();
it.throw(new Error('t')).catch(e => { console.log(e.message); return it.next(); }).then(r => console.log(r));
// expect: t
// expect: { value: undefined, done: true }
