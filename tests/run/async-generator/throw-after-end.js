// throw() on a completed generator rejects each time.
async function* g() {}
(async () => {
  const it = g();
  await it.next();
  for (let i = 0; i < 2; i++) try { await it.throw(i); } catch (e) { console.log('rejected', e); }
})();
// expect: rejected 0
// expect: rejected 1
