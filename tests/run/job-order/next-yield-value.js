// await it.next() with yield of a primitive: two turns.
async function* g() { yield 'v'; }
async function main() { console.log((await g().next()).value); }
main();
let p = Promise.resolve();
for (let i = 1; i <= 4; i++) p = p.then(() => console.log(i));
// expect: 1
// expect: v
// expect: 2
// expect: 3
// expect: 4
