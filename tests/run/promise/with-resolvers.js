// Promise.withResolvers.
// node-differs: 27.2.4.9 Promise.withResolvers is not in Node 20.
const { promise, resolve, reject } = Promise.withResolvers();
promise.then(v => console.log(v));
resolve('w');
reject('ignored');
console.log(Object.keys(Promise.withResolvers()).join());
// expect: promise,resolve,reject
// expect: w
