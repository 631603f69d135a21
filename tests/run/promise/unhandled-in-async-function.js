// An async function that throws without a handler ends the program.
async function f() { await 0; throw new TypeError('bad'); }
f();
console.log('sync');
// expect-error: TypeError: bad
// expect: sync
// exit: 1
