// it.throw(e) before the start completes the generator: one turn.
async function* g() { console.log('never'); }
async function main() {
  const it = g();
  const r = it.throw('e');
  let p = Promise.resolve();
  for (let i = 1; i <= 3; i++) p = p.then(() => console.log(i));
  try { await r; } catch (e) { console.log('caught', e); }
  console.log((await it.next()).done);
}
main();
// expect: 1
// expect: caught e
// expect: 2
// expect: true
// expect: 3
