// Promise.prototype.finally: the pass-through takes extra turns.
Promise.resolve('v').finally(() => console.log('finally')).then(v => console.log(v));
let p = Promise.resolve();
for (let i = 1; i <= 6; i++) p = p.then(() => console.log(i));
// expect: finally
// expect: 1
// expect: 2
// expect: 3
// expect: v
// expect: 4
// expect: 5
// expect: 6
