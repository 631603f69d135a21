// Promise.all settles one turn after its last element.
Promise.all([1, Promise.resolve(2), Promise.resolve(3)]).then(v => console.log(v.join()));
let p = Promise.resolve();
for (let i = 1; i <= 4; i++) p = p.then(() => console.log(i));
// expect: 1
// expect: 1,2,3
// expect: 2
// expect: 3
// expect: 4
