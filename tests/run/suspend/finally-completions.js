// return, break and continue wait for a finally that suspends: in a generator, an async generator and an async function.
function* g() {
  const out = [];
  const n = 3;
  for (let i = 0; i < n; i++) { try { if (i === 0) continue; if (i === 1) { out.push(yield 'one'); break; } } finally { out.push('f' + (yield i)); } } try { return [out, yield 'value']; } finally { out.push(yield 'last'); }
}
async function* ag() {
  const out = [];
  const n = 3;
  for (let i = 0; i < n; i++) { try { if (i === 0) continue; if (i === 1) { out.push(yield 'one'); break; } } finally { out.push('f' + (yield i)); } } try { return [out, yield 'value']; } finally { out.push(yield 'last'); }
}
async function f() {
  const out = [];
  const n = 3;
  for (let i = 0; i < n; i++) { try { if (i === 0) continue; if (i === 1) { out.push(await 'one'); break; } } finally { out.push('f' + (await i)); } } try { return [out, await 'value']; } finally { out.push(await 'last'); }
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
// expect: [ [ 'f0', 'one', 'f1', 'last' ], 'value' ]
// expect: [ [ 'f0', 'one', 'f1', 'last' ], 'value' ]
// expect: [ [ 'f0', 'one', 'f1', 'last' ], 'value' ]
