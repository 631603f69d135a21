// yield without an operand, and yield as operand of yield.
async function* g() { const x = yield; const y = yield yield x; return [x, y].join(); }
(async () => {
  const it = g();
  for (const v of [0, 'a', 'b', 'c']) console.log(await it.next(v));
})();
// expect: { value: undefined, done: false }
// expect: { value: 'a', done: false }
// expect: { value: 'b', done: false }
// expect: { value: 'a,c', done: true }
