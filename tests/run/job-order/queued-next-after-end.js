// Requests queued behind the end are answered done at once (AsyncGeneratorDrainQueue).
async function* g() { yield 1; }
const it = g();
it.next().then(r => console.log('a', r.value, r.done));
it.next().then(r => console.log('b', r.value, r.done));
it.next().then(r => console.log('c', r.value, r.done));
it.next().then(r => console.log('d', r.value, r.done));
let p = Promise.resolve();
for (let i = 1; i <= 5; i++) p = p.then(() => console.log('tick', i));
// expect: tick 1
// expect: a 1 false
// expect: b undefined true
// expect: c undefined true
// expect: d undefined true
// expect: tick 2
// expect: tick 3
// expect: tick 4
// expect: tick 5
