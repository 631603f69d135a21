// A thenable's then runs as a job and may itself call next().
async function* g() { const v = yield { then(r) { it.next('sent').then(x => console.log('inner', x.value)); r('t'); } }; yield v; }
const it = g();
it.next().then(r => console.log('outer', r.value));
// expect: outer t
// expect: inner sent
