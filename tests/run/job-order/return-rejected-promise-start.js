// return(rejected) on a fresh generator rejects with the reason.
async function* g() { yield 1; }
const it = g();
it.return(Promise.reject('bad')).then(r => console.log('never', r), e => console.log('rejected', e));
it.next().then(r => console.log('n', r.value, r.done));
let p = Promise.resolve();
for (let i = 1; i <= 4; i++) p = p.then(() => console.log('tick', i));
// expect: tick 1
// expect: rejected bad
// expect: n undefined true
// expect: tick 2
// expect: tick 3
// expect: tick 4
