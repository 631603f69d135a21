// break out of for await: the close of a generator suspended at a yield takes two turns.
async function* g() { try { yield 'a'; yield 'b'; } finally { console.log('cleanup'); } }
async function main() { for await (const v of g()) { console.log(v); break; } console.log('end'); }
main();
let p = Promise.resolve();
for (let i = 1; i <= 7; i++) p = p.then(() => console.log(i));
// expect: 1
// expect: a
// expect: 2
// expect: cleanup
// expect: 3
// expect: end
// expect: 4
// expect: 5
// expect: 6
// expect: 7
