// A suspension deep in one expression, many temporaries alive: in a generator, an async generator and an async function.
function* g() {
  const f = (...a) => a.join('');
  return f(1, f(2, f(3, [4, { k: `5${f(6, yield 7, 8)}9` }.k].join('')), yield 10), 11) + (yield 12) + f(yield 13, f(yield 14, 15), 16);
}
async function* ag() {
  const f = (...a) => a.join('');
  return f(1, f(2, f(3, [4, { k: `5${f(6, yield 7, 8)}9` }.k].join('')), yield 10), 11) + (yield 12) + f(yield 13, f(yield 14, 15), 16);
}
async function f() {
  const f = (...a) => a.join('');
  return f(1, f(2, f(3, [4, { k: `5${f(6, await 7, 8)}9` }.k].join('')), await 10), 11) + (await 12) + f(await 13, f(await 14, 15), 16);
}
const it = g.call('this', 'arg0', 'arg1');
let r = it.next();
while (!r.done) r = it.next(r.value);
console.log(r.value);
(async () => {
  const it = ag.call('this', 'arg0', 'arg1');
  let r = await it.next();
  while (!r.done) r = await it.next(r.value);
  console.log(r.value);
  console.log(await f.call('this', 'arg0', 'arg1'));
})();
// expect: 12345678910111213141516
// expect: 12345678910111213141516
// expect: 12345678910111213141516
