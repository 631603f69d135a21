// resolve(promise) queues NewPromiseResolveThenableJob, so the outer settles two turns later.
const inner = Promise.resolve('inner');
new Promise(r => r(inner)).then(v => console.log(v));
let p = Promise.resolve();
for (let i = 1; i <= 4; i++) p = p.then(() => console.log(i));
// expect: 1
// expect: 2
// expect: inner
// expect: 3
// expect: 4
