// Await of a settled native promise takes one job turn.
async function f() { await Promise.resolve(7); console.log('after await'); }
f();
Promise.resolve().then(() => console.log('1')).then(() => console.log('2'));
// expect: after await
// expect: 1
// expect: 2
