// Promise.any skips rejections; AggregateError when all reject.
Promise.any([Promise.reject(1), Promise.resolve('two')]).then(v => console.log(v));
Promise.any([Promise.reject(1), Promise.reject(2)]).catch(e => console.log(e.name, e.errors.join()));
let p = Promise.resolve();
for (let i = 1; i <= 4; i++) p = p.then(() => console.log(i));
// expect: 1
// expect: two
// expect: AggregateError 1,2
// expect: 2
// expect: 3
// expect: 4
