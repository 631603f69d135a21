// it.return(v) of a generator that was never started awaits v: two turns.
async function* g() { yield 1; }
async function main() { const r = await g().return('v'); console.log(r.value, r.done); }
main();
let p = Promise.resolve();
for (let i = 1; i <= 4; i++) p = p.then(() => console.log(i));
// expect: 1
// expect: v true
// expect: 2
// expect: 3
// expect: 4
