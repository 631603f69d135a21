// Promise.allSettled keeps the order of its input.
Promise.allSettled([Promise.reject('r'), Promise.resolve().then(() => 'x'), 3]).then(list => {
  for (const r of list) console.log(r.status, r.value, r.reason);
});
let p = Promise.resolve();
for (let i = 1; i <= 4; i++) p = p.then(() => console.log(i));
// expect: 1
// expect: 2
// expect: rejected undefined r
// expect: fulfilled x undefined
// expect: fulfilled 3 undefined
// expect: 3
// expect: 4
