// it.return(v) inside one yield*: four turns.
async function* a() { yield 1; }
async function* b() { yield* a(); }
const it = b();
async function main() {
  await it.next();
  const r = it.return('v');
  let p = Promise.resolve();
  for (let i = 1; i <= 6; i++) p = p.then(() => console.log(i));
  console.log((await r).value);
}
main();
// expect: 1
// expect: 2
// expect: 3
// expect: v
// expect: 4
// expect: 5
// expect: 6
