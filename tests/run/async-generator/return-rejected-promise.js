// return of a rejected promise inside try is caught: return awaits.
async function* g() { try { return Promise.reject('no'); } catch (e) { return 'caught ' + e; } }
g().next().then(r => console.log(r));
// expect: { value: 'caught no', done: true }
