// return(thenable) at a yield awaits it before the finally block runs.
async function* g() { try { yield 1; } finally { console.log('finally'); } }
const it = g();
it.next().then(r => console.log(r.value));
it.return({ then(r) { console.log('then'); r('t'); } }).then(r => console.log(r.value, r.done));
let p = Promise.resolve();
for (let i = 1; i <= 7; i++) p = p.then(() => console.log('tick', i));
// expect: tick 1
// expect: 1
// expect: then
// expect: tick 2
// expect: finally
// expect: tick 3
// expect: t true
// expect: tick 4
// expect: tick 5
// expect: tick 6
// expect: tick 7
