// Promise.race settles with the first that settles.
const late = Promise.resolve().then(() => 'late');
Promise.race([late, Promise.resolve('early')]).then(v => console.log(v));
let p = Promise.resolve();
for (let i = 1; i <= 4; i++) p = p.then(() => console.log(i));
// expect: 1
// expect: early
// expect: 2
// expect: 3
// expect: 4
