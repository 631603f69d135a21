// finally does not change the value, but its error replaces it.
Promise.resolve(1).finally(() => 2).then(v => console.log(v));
Promise.resolve(1).finally(() => { throw 3; }).catch(v => console.log(v));
Promise.reject(4).finally(() => Promise.reject(5)).catch(v => console.log(v));
Promise.resolve(6).finally((...args) => console.log(args.length));
// expect: 0
// expect: 3
// expect: 1
// expect: 5
