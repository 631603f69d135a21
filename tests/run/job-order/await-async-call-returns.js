// await f() where f completes synchronously takes one job turn.
async function f() { return 1; }
async function main() { console.log('value', await f()); }
main();
let p = Promise.resolve();
for (let i = 1; i <= 3; i++) p = p.then(() => console.log(i));
// expect: value 1
// expect: 1
// expect: 2
// expect: 3
