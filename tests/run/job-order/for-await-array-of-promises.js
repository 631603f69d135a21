// for await over an array of promises awaits each of them.
const slow = Promise.resolve().then(() => {}).then(() => 'slow');
async function main() { for await (const v of [slow, Promise.resolve('b'), 'c']) console.log(v); console.log('end'); }
main();
let p = Promise.resolve();
for (let i = 1; i <= 9; i++) p = p.then(() => console.log(i));
// expect: 1
// expect: 2
// expect: 3
// expect: slow
// expect: 4
// expect: 5
// expect: b
// expect: 6
// expect: 7
// expect: c
// expect: 8
// expect: 9
// expect: end
