// Outstanding next() calls are answered in order, one after the other.
async function* g() { console.log('start'); yield 1; console.log('between'); yield 2; console.log('last'); }
const it = g();
for (let i = 0; i < 4; i++) it.next().then(r => console.log(i, r.value, r.done));
console.log('sync');
let p = Promise.resolve();
for (let i = 1; i <= 6; i++) p = p.then(() => console.log('tick', i));
// expect: start
// expect: sync
// expect: between
// expect: tick 1
// expect: 0 1 false
// expect: last
// expect: tick 2
// expect: 1 2 false
// expect: 2 undefined true
// expect: 3 undefined true
// expect: tick 3
// expect: tick 4
// expect: tick 5
// expect: tick 6
