// finally with await; the return value survives.
async function f() { try { return await Promise.resolve('r'); } finally { await 0; console.log('finally'); } }
f().then(v => console.log(v));
// expect: finally
// expect: r
