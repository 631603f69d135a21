// A return in finally overrides the exception.
async function f() { try { throw 'x'; } finally { return await 'fin'; } }
f().then(v => console.log(v));
// expect: fin
