// Await of an object without then takes one job turn.
async function f() { const o = await { a: 1 }; console.log('after await', o.a); }
f();
Promise.resolve().then(() => console.log('1')).then(() => console.log('2'));
// expect: after await 1
// expect: 1
// expect: 2
