// Suspensions in for-in: in a generator, an async generator and an async function.
function* g() {
  const out = [];
  for (const k in yield { a: 1, b: 2, c: 3 }) { if (k === 'b') continue; out.push(k, yield k + '!'); } return out;
}
async function* ag() {
  const out = [];
  for (const k in yield { a: 1, b: 2, c: 3 }) { if (k === 'b') continue; out.push(k, yield k + '!'); } return out;
}
async function f() {
  const out = [];
  for (const k in await { a: 1, b: 2, c: 3 }) { if (k === 'b') continue; out.push(k, await k + '!'); } return out;
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
// expect: [ 'a', 'a!', 'c', 'c!' ]
// expect: [ 'a', 'a!', 'c', 'c!' ]
// expect: [ 'a', 'a!', 'c', 'c!' ]
