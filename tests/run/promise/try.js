// Promise.try calls at once and captures errors; extra arguments are passed.
// node-differs: 27.2.4.8 Promise.try is not in Node 20.
Promise.try((a, b) => a + b, 1, 2).then(v => console.log(v));
Promise.try(() => { throw 'e'; }).catch(e => console.log('caught', e));
Promise.try(() => console.log('now'));
console.log('sync');
// expect: now
// expect: sync
// expect: 3
// expect: caught e
