// return() queued behind next(): the generator finishes, later requests are done.
async function* g() { try { yield 1; yield 2; } finally { console.log('finally'); } }
const it = g();
it.next().then(r => console.log('a', r.value, r.done));
it.return('r').then(r => console.log('b', r.value, r.done));
it.next().then(r => console.log('c', r.value, r.done));
let p = Promise.resolve();
for (let i = 1; i <= 6; i++) p = p.then(() => console.log('tick', i));
// expect: tick 1
// expect: a 1 false
// expect: finally
// expect: tick 2
// expect: b r true
// expect: c undefined true
// expect: tick 3
// expect: tick 4
// expect: tick 5
// expect: tick 6
