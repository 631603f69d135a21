// await it.next() with yield of a native promise: two turns, yield awaits its operand.
async function* g() { yield Promise.resolve('v'); }
async function main() { console.log((await g().next()).value); }
main();
let p = Promise.resolve();
for (let i = 1; i <= 5; i++) p = p.then(() => console.log(i));
// expect: 1
// expect: v
// expect: 2
// expect: 3
// expect: 4
// expect: 5
