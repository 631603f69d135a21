// finally after a rejection passes the reason on.
Promise.reject('r').finally(() => console.log('finally')).catch(v => console.log(v));
let p = Promise.resolve();
for (let i = 1; i <= 6; i++) p = p.then(() => console.log(i));
// expect: finally
// expect: 1
// expect: 2
// expect: 3
// expect: r
// expect: 4
// expect: 5
// expect: 6
