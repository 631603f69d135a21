// await f() where f throws synchronously takes one job turn.
async function f() { throw new Error('no'); }
async function main() { try { await f(); } catch (e) { console.log('caught', e.message); } }
main();
let p = Promise.resolve();
for (let i = 1; i <= 3; i++) p = p.then(() => console.log(i));
// expect: caught no
// expect: 1
// expect: 2
// expect: 3
