// it.return(v) of a completed generator awaits v: two turns.
async function* g() {}
const it = g();
async function main() {
  await it.next();
  const r = it.return('v');
  let p = Promise.resolve();
  for (let i = 1; i <= 4; i++) p = p.then(() => console.log(i));
  console.log((await r).value);
}
main();
// expect: 1
// expect: v
// expect: 2
// expect: 3
// expect: 4
