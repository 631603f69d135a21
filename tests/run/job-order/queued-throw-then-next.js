// throw() queued behind next(): the error arrives at the yield.
async function* g() { try { yield 1; } catch (e) { console.log('in', e); yield 'c'; } }
const it = g();
it.next().then(r => console.log('a', r.value, r.done));
it.throw('x').then(r => console.log('b', r.value, r.done));
it.next().then(r => console.log('c', r.value, r.done));
let p = Promise.resolve();
for (let i = 1; i <= 6; i++) p = p.then(() => console.log('tick', i));
// expect: in x
// expect: tick 1
// expect: a 1 false
// expect: tick 2
// expect: b c false
// expect: c undefined true
// expect: tick 3
// expect: tick 4
// expect: tick 5
// expect: tick 6
