// yield* over a sync iterable goes through %AsyncFromSyncIterator%: three turns an item.
async function* g() { yield* ['v']; }
async function main() { console.log((await g().next()).value); }
main();
let p = Promise.resolve();
for (let i = 1; i <= 6; i++) p = p.then(() => console.log(i));
// expect: 1
// expect: 2
// expect: v
// expect: 3
// expect: 4
// expect: 5
// expect: 6
