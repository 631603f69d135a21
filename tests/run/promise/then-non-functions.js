// Handlers that are no functions are ignored.
Promise.resolve(1).then(2).then(null, undefined).then(v => console.log(v));
Promise.reject(3).then(undefined, 4).catch(v => console.log(v));
// expect: 3
// expect: 1
