// A break in finally swallows return().
async function* g() { for (;;) { try { yield 1; } finally { break; } } yield 'still here'; }
(async () => {
  const it = g();
  await it.next();
  console.log(await it.return('r'));
  console.log(await it.next());
})();
// expect: { value: 'still here', done: false }
// expect: { value: undefined, done: true }
