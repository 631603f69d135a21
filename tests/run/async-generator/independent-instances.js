// Two instances have their own state.
async function* g(n) { let i = n; while (true) yield i++; }
(async () => {
  const a = g(1), b = g(100);
  for (let i = 0; i < 3; i++) console.log((await a.next()).value, (await b.next()).value);
})();
// expect: 1 100
// expect: 2 101
// expect: 3 102
