// await it.next() with yield of a thenable: three turns.
async function* g() { yield { then(r) { r('v'); } }; }
async function main() { console.log((await g().next()).value); }
main();
let p = Promise.resolve();
for (let i = 1; i <= 5; i++) p = p.then(() => console.log(i));
// expect: 1
// expect: 2
// expect: v
// expect: 3
// expect: 4
// expect: 5
