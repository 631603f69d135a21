// An error in the body rejects the request and completes the generator.
async function* g() { yield 1; throw new Error('body'); }
(async () => {
  const it = g();
  await it.next();
  try { await it.next(); } catch (e) { console.log('rejected', e.message); }
  console.log(await it.next());
})();
// expect: rejected body
// expect: { value: undefined, done: true }
