// for await over an array: two turns an item and two for done.
async function main() { for await (const v of ['a', 'b']) console.log(v); console.log('end'); }
main();
let p = Promise.resolve();
for (let i = 1; i <= 8; i++) p = p.then(() => console.log(i));
// expect: 1
// expect: a
// expect: 2
// expect: 3
// expect: b
// expect: 4
// expect: 5
// expect: end
// expect: 6
// expect: 7
// expect: 8
