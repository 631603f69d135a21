// Three levels of yield* over async generators: five turns for the first item.
async function* a() { yield 'v'; }
async function* b() { yield* a(); }
async function* c() { yield* b(); }
async function* d() { yield* c(); }
async function main() { console.log((await d().next()).value); }
main();
let p = Promise.resolve();
for (let i = 1; i <= 7; i++) p = p.then(() => console.log(i));
// expect: 1
// expect: 2
// expect: 3
// expect: 4
// expect: v
// expect: 5
// expect: 6
// expect: 7
