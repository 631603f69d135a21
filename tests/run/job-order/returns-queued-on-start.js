// Several return() calls on a fresh generator are awaited one after the other.
async function* g() { yield 1; }
const it = g();
it.return('a').then(r => console.log(r.value));
it.return(Promise.resolve('b')).then(r => console.log(r.value));
it.return({ then(r) { r('c'); } }).then(r => console.log(r.value));
it.next().then(r => console.log('n', r.value, r.done));
let p = Promise.resolve();
for (let i = 1; i <= 6; i++) p = p.then(() => console.log('tick', i));
// expect: tick 1
// expect: a
// expect: tick 2
// expect: b
// expect: tick 3
// expect: tick 4
// expect: c
// expect: n undefined true
// expect: tick 5
// expect: tick 6
