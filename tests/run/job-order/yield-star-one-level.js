// Each yield* level over an async generator adds one turn to an item.
async function* a() { yield 'v'; }
async function* b() { yield* a(); }
async function main() { console.log((await b().next()).value); }
main();
let p = Promise.resolve();
for (let i = 1; i <= 5; i++) p = p.then(() => console.log(i));
// expect: 1
// expect: 2
// expect: v
// expect: 3
// expect: 4
// expect: 5
