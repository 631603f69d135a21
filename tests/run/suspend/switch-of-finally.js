// Loops, switch and finally combined: in a generator, an async generator and an async function.
function* g() {
  const out = [];
  for (const n of [1, 2, 3]) { try { switch (yield n) { case 1: out.push('one'); continue; case 2: out.push(yield 'two'); break; default: return [out, yield 'ret']; } out.push('after'); } finally { out.push('f', yield n); } }
}
async function* ag() {
  const out = [];
  for (const n of [1, 2, 3]) { try { switch (yield n) { case 1: out.push('one'); continue; case 2: out.push(yield 'two'); break; default: return [out, yield 'ret']; } out.push('after'); } finally { out.push('f', yield n); } }
}
async function f() {
  const out = [];
  for (const n of [1, 2, 3]) { try { switch (await n) { case 1: out.push('one'); continue; case 2: out.push(await 'two'); break; default: return [out, await 'ret']; } out.push('after'); } finally { out.push('f', await n); } }
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
// expect: [
// expect:   [
// expect:     'one',   'f',
// expect:     1,       'two',
// expect:     'after', 'f',
// expect:     2,       'f',
// expect:     3
// expect:   ],
// expect:   'ret'
// expect: ]
// expect: [
// expect:   [
// expect:     'one',   'f',
// expect:     1,       'two',
// expect:     'after', 'f',
// expect:     2,       'f',
// expect:     3
// expect:   ],
// expect:   'ret'
// expect: ]
// expect: [
// expect:   [
// expect:     'one',   'f',
// expect:     1,       'two',
// expect:     'after', 'f',
// expect:     2,       'f',
// expect:     3
// expect:   ],
// expect:   'ret'
// expect: ]
