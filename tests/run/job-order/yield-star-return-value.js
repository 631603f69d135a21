// The value of yield* is the inner generator's return value.
async function* a() { yield 1; return Promise.resolve('ret'); }
async function* b() { const r = yield* a(); console.log('result', r); }
async function main() { for await (const v of b()) console.log(v); console.log('end'); }
main();
let p = Promise.resolve();
for (let i = 1; i <= 10; i++) p = p.then(() => console.log('tick', i));
// expect: tick 1
// expect: tick 2
// expect: 1
// expect: tick 3
// expect: tick 4
// expect: result ret
// expect: tick 5
// expect: end
// expect: tick 6
// expect: tick 7
// expect: tick 8
// expect: tick 9
// expect: tick 10
