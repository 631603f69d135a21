// return promise in an async function resolves its promise with a thenable: three turns for the awaiter.
async function f() { return Promise.resolve('r'); }
async function main() { console.log(await f()); }
main();
let p = Promise.resolve();
for (let i = 1; i <= 5; i++) p = p.then(() => console.log(i));
// expect: 1
// expect: 2
// expect: r
// expect: 3
// expect: 4
// expect: 5
