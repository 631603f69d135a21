// Suspensions in for-of, with patterns, break and continue: in a generator, an async generator and an async function.
function* g() {
  const out = [];
  for (const [k, v = yield 'def'] of yield [['a', 1], ['b'], ['c', 3], ['d', 4]]) { if (k === 'c') continue; out.push(k, v, yield v); if (k === 'd') break; } return out;
}
async function* ag() {
  const out = [];
  for (const [k, v = yield 'def'] of yield [['a', 1], ['b'], ['c', 3], ['d', 4]]) { if (k === 'c') continue; out.push(k, v, yield v); if (k === 'd') break; } return out;
}
async function f() {
  const out = [];
  for (const [k, v = await 'def'] of await [['a', 1], ['b'], ['c', 3], ['d', 4]]) { if (k === 'c') continue; out.push(k, v, await v); if (k === 'd') break; } return out;
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
// expect:   'a', 1,     1,
// expect:   'b', 'def', 'def',
// expect:   'd', 4,     4
// expect: ]
// expect: [
// expect:   'a', 1,     1,
// expect:   'b', 'def', 'def',
// expect:   'd', 4,     4
// expect: ]
// expect: [
// expect:   'a', 1,     1,
// expect:   'b', 'def', 'def',
// expect:   'd', 4,     4
// expect: ]
