// for await over an async generator: two turns an item, one for done.
async function* g() { yield 'a'; yield 'b'; }
async function main() { for await (const v of g()) console.log(v); console.log('end'); }
main();
let p = Promise.resolve();
for (let i = 1; i <= 7; i++) p = p.then(() => console.log(i));
// expect: 1
// expect: a
// expect: 2
// expect: 3
// expect: b
// expect: 4
// expect: end
// expect: 5
// expect: 6
// expect: 7
