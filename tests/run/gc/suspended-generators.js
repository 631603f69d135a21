// Values in suspended frames survive collections.
// stress: 2000
async function* g(i) { const o = { i, s: 'v' + i }; yield o.i; yield o.s; }
(async () => {
  const all = [];
  for (let i = 0; i < 2000; i++) { const it = g(i); await it.next(); all.push(it); }
  for (let i = 0; i < 50000; i++) ({ junk: [i] });
  let n = 0;
  for (let i = 0; i < all.length; i++) if ((await all[i].next()).value === 'v' + i) n++;
  console.log(n);
})();
// expect: 2000
