// it.throw(e) that the generator does not catch: one turn.
async function* g() { yield 1; }
const it = g();
async function main() {
  await it.next();
  const r = it.throw('e');
  let p = Promise.resolve();
  for (let i = 1; i <= 3; i++) p = p.then(() => console.log(i));
  try { await r; } catch (e) { console.log('caught', e); }
}
main();
// expect: 1
// expect: caught e
// expect: 2
// expect: 3
