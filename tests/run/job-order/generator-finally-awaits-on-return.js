// return() at a yield inside try: the finally block awaits before the request settles.
async function* g() { try { yield 1; } finally { await 0; console.log('f1'); await 0; console.log('f2'); } }
const it = g();
it.next();
it.return('r').then(r => console.log(r.value, r.done));
let p = Promise.resolve();
for (let i = 1; i <= 7; i++) p = p.then(() => console.log(i));
// expect: 1
// expect: 2
// expect: f1
// expect: 3
// expect: f2
// expect: 4
// expect: r true
// expect: 5
// expect: 6
// expect: 7
