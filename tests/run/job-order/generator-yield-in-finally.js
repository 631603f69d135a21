// A yield in finally answers return() with done: false, the next request ends it.
async function* g() { try { yield 1; } finally { yield 'cleanup'; } }
const it = g();
it.next().then(r => console.log(r.value, r.done));
it.return('r').then(r => console.log(r.value, r.done));
it.next().then(r => console.log(r.value, r.done));
it.next().then(r => console.log(r.value, r.done));
// expect: 1 false
// expect: cleanup false
// expect: r true
// expect: undefined true
