// Promises as console.log shows them.
console.log(Promise.resolve(1), Promise.resolve({ a: 'x' }), new Promise(() => {}));
const p = Promise.reject(3);
p.catch(() => {});
console.log(p);
console.log([Promise.resolve('s')]);
// expect: Promise { 1 } Promise { { a: 'x' } } Promise { <pending> }
// expect: Promise { <rejected> 3 }
// expect: [ Promise { 's' } ]
