// A thousand outstanding requests.
async function* g() { let i = 0; while (i < 1000) yield i++; }
(async () => {
  const it = g(), ps = [];
  for (let i = 0; i < 1002; i++) ps.push(it.next());
  const rs = await Promise.all(ps);
  console.log(rs.reduce((s, r) => s + (r.done ? 0 : r.value), 0), rs[999].value, rs[1000].done, rs[1001].done);
})();
// expect: 499500 999 true true
