// An await in finally while an exception is on its way.
async function f() { try { throw 'e'; } finally { await 0; console.log('fin'); } }
f().catch(v => console.log('caught', v));
let p = Promise.resolve();
for (let i = 1; i <= 4; i++) p = p.then(() => console.log(i));
// expect: fin
// expect: 1
// expect: caught e
// expect: 2
// expect: 3
// expect: 4
