// Suspensions in every part of a for head: in a generator, an async generator and an async function.
function* g() {
  const out = [];
  for (let i = yield 0, n = yield 3; yield (i < n); i += yield 1) { if (i === 1) continue; out.push(yield i, () => i); } return out.map(v => typeof v === 'function' ? v() : v);
}
async function* ag() {
  const out = [];
  for (let i = yield 0, n = yield 3; yield (i < n); i += yield 1) { if (i === 1) continue; out.push(yield i, () => i); } return out.map(v => typeof v === 'function' ? v() : v);
}
async function f() {
  const out = [];
  for (let i = await 0, n = await 3; await (i < n); i += await 1) { if (i === 1) continue; out.push(await i, () => i); } return out.map(v => typeof v === 'function' ? v() : v);
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
// expect: [ 0, 0, 2, 2 ]
// expect: [ 0, 0, 2, 2 ]
// expect: [ 0, 0, 2, 2 ]
