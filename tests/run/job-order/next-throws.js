// await it.next() where the body throws: one turn.
async function* g() { throw 'x'; }
async function main() { try { await g().next(); } catch (e) { console.log('caught', e); } }
main();
let p = Promise.resolve();
for (let i = 1; i <= 4; i++) p = p.then(() => console.log(i));
// expect: caught x
// expect: 1
// expect: 2
// expect: 3
// expect: 4
