// Await of a primitive takes one job turn (27.7.5.3 Await).
async function f() { await 1; console.log('after await'); }
f();
Promise.resolve().then(() => console.log('1')).then(() => console.log('2'));
console.log('sync');
// expect: sync
// expect: after await
// expect: 1
// expect: 2
