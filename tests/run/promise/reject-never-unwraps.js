// Promise.reject keeps a promise as the reason.
const p = Promise.resolve(1);
Promise.reject(p).catch(r => console.log(r === p));
// expect: true
