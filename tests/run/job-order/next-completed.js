// await it.next() of a completed generator: one turn.
async function* g() {}
const it = g();
async function main() {
  await it.next();
  const r = it.next();
  let p = Promise.resolve();
  for (let i = 1; i <= 3; i++) p = p.then(() => console.log(i));
  console.log(await r);
}
main();
// expect: 1
// expect: { value: undefined, done: true }
// expect: 2
// expect: 3
