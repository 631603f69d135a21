// PromiseResolve looks at the promise's constructor: an own property makes it a foreign promise.
const q = Promise.resolve(1);
q.constructor = function () {};
async function f() { await q; console.log('after await'); }
f();
let p = Promise.resolve();
for (let i = 1; i <= 4; i++) p = p.then(() => console.log(i));
// expect: 1
// expect: 2
// expect: after await
// expect: 3
// expect: 4
