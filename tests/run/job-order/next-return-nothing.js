// await it.next() that ends in a bare return: one turn.
async function* g() { return; }
async function main() { const r = await g().next(); console.log(r.value, r.done); }
main();
let p = Promise.resolve();
for (let i = 1; i <= 4; i++) p = p.then(() => console.log(i));
// expect: undefined true
// expect: 1
// expect: 2
// expect: 3
// expect: 4
