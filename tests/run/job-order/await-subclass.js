// Await of an instance of a promise subclass takes three job turns: its constructor is not %Promise%.
class P extends Promise {}
async function f() { await P.resolve(1); console.log('after await'); }
f();
let p = Promise.resolve();
for (let i = 1; i <= 4; i++) p = p.then(() => console.log(i));
// expect: 1
// expect: 2
// expect: after await
// expect: 3
// expect: 4
