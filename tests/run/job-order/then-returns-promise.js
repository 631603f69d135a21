// A then callback that returns a promise delays the derived promise by two turns.
Promise.resolve().then(() => Promise.resolve('p')).then(v => console.log(v));
let p = Promise.resolve();
for (let i = 1; i <= 5; i++) p = p.then(() => console.log(i));
// expect: 1
// expect: 2
// expect: 3
// expect: p
// expect: 4
// expect: 5
