// next() called from the reaction of the previous next().
async function* g() { yield 1; yield 2; }
const it = g();
it.next().then(r => {
  console.log(r.value);
  it.next().then(r => { console.log(r.value); it.next().then(r => console.log(r.done)); });
});
let p = Promise.resolve();
for (let i = 1; i <= 7; i++) p = p.then(() => console.log('tick', i));
// expect: tick 1
// expect: 1
// expect: tick 2
// expect: tick 3
// expect: 2
// expect: tick 4
// expect: true
// expect: tick 5
// expect: tick 6
// expect: tick 7
