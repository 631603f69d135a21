// A then without a matching handler passes the settlement on, one turn a link.
Promise.reject('r').then(() => console.log('never')).then(undefined, e => console.log('caught', e));
Promise.resolve('v').catch(() => console.log('never')).then(v => console.log(v));
let p = Promise.resolve();
for (let i = 1; i <= 4; i++) p = p.then(() => console.log(i));
// expect: 1
// expect: caught r
// expect: v
// expect: 2
// expect: 3
// expect: 4
