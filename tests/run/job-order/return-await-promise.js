// return await promise: two turns for the awaiter.
async function f() { return await Promise.resolve('r'); }
async function main() { console.log(await f()); }
main();
let p = Promise.resolve();
for (let i = 1; i <= 5; i++) p = p.then(() => console.log(i));
// expect: 1
// expect: r
// expect: 2
// expect: 3
// expect: 4
// expect: 5
