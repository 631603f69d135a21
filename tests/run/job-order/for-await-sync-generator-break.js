// break out of for await over a sync generator: return() goes through %AsyncFromSyncIterator%.
function* g() { try { yield 'a'; yield 'b'; } finally { console.log('cleanup'); } }
async function main() { for await (const v of g()) { console.log(v); break; } console.log('end'); }
main();
let p = Promise.resolve();
for (let i = 1; i <= 6; i++) p = p.then(() => console.log(i));
// expect: 1
// expect: a
// expect: cleanup
// expect: 2
// expect: 3
// expect: end
// expect: 4
// expect: 5
// expect: 6
