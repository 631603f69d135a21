// The argument of next() is the value of the yield expression; the first one is dropped.
async function* g() { const a = yield 'first'; const b = yield a + '!'; return b + '?'; }
(async () => {
  const it = g();
  console.log((await it.next('dropped')).value);
  console.log((await it.next('x')).value);
  console.log(await it.next('y'));
})();
// expect: first
// expect: x!
// expect: { value: 'y?', done: true }
