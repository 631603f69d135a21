// A then callback that returns a thenable delays the derived promise by one turn.
Promise.resolve().then(() => ({ then(r) { r('t'); } })).then(v => console.log(v));
let p = Promise.resolve();
for (let i = 1; i <= 5; i++) p = p.then(() => console.log(i));
// expect: 1
// expect: 2
// expect: t
// expect: 3
// expect: 4
// expect: 5
