// An exception in finally replaces the value of return().
async function* g() { try { yield 1; } finally { throw 'f'; } }
const it = g();
it.next();
it.return('r').then(() => console.log('never'), e => console.log('rejected', e));
it.next().then(r => console.log(r.value, r.done));
// expect: rejected f
// expect: undefined true
