// return(v) on a completed generator gives v, awaited.
async function* g() {}
(async () => {
  const it = g();
  await it.next();
  console.log(await it.return(Promise.resolve('v')));
  try { await it.return(Promise.reject('bad')); } catch (e) { console.log('rejected', e); }
})();
// expect: { value: 'v', done: true }
// expect: rejected bad
