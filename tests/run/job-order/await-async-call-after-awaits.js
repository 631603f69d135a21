// await f() where f itself awaits n times takes n + 1 job turns.
async function f() { await 0; await 0; await 0; return 'done'; }
async function main() { console.log(await f()); }
main();
let p = Promise.resolve();
for (let i = 1; i <= 6; i++) p = p.then(() => console.log(i));
// expect: 1
// expect: 2
// expect: 3
// expect: done
// expect: 4
// expect: 5
// expect: 6
