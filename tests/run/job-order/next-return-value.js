// await it.next() that ends in return v: two turns, return in an async generator awaits.
async function* g() { return 'v'; }
async function main() { const r = await g().next(); console.log(r.value, r.done); }
main();
let p = Promise.resolve();
for (let i = 1; i <= 4; i++) p = p.then(() => console.log(i));
// expect: 1
// expect: v true
// expect: 2
// expect: 3
// expect: 4
