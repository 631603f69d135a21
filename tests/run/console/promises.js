// Promises show their state; classes derived from Promise their name.
console.log(Promise.resolve(5), Promise.resolve({ a: 1 }));
console.log(new Promise(() => {}));
const r = Promise.reject(new RangeError('no'));
r.catch(() => {});
const q = Promise.reject('plain');
q.catch(() => {});
console.log(q);
console.log([Promise.resolve([1, 2]), Promise.resolve(undefined)]);
class MyPromise extends Promise {}
console.log(MyPromise.resolve(1));
const extra = Promise.resolve(1);
extra.tag = 'x';
console.log(extra);
async function f() { return 1; }
console.log(f(), f);
// expect: Promise { 5 } Promise { { a: 1 } }
// expect: Promise { <pending> }
// expect: Promise { <rejected> 'plain' }
// expect: [ Promise { [ 1, 2 ] }, Promise { undefined } ]
// expect: MyPromise [Promise] { 1 }
// expect: Promise { 1, tag: 'x' }
// expect: Promise { 1 } [AsyncFunction: f]
