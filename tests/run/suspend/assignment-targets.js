// Suspensions in the base and the key of a target: in a generator, an async generator and an async function.
function* g() {
  const o = { a: { n: 1 }, list: [1, 2] };
  (yield o)[yield 'x'] = yield 'X';
  (yield o.a).n += yield 10;
  o.list[yield 1]++;
  --o.list[yield 0];
  return [o, o.a.n];
}
async function* ag() {
  const o = { a: { n: 1 }, list: [1, 2] };
  (yield o)[yield 'x'] = yield 'X';
  (yield o.a).n += yield 10;
  o.list[yield 1]++;
  --o.list[yield 0];
  return [o, o.a.n];
}
async function f() {
  const o = { a: { n: 1 }, list: [1, 2] };
  (await o)[await 'x'] = await 'X';
  (await o.a).n += await 10;
  o.list[await 1]++;
  --o.list[await 0];
  return [o, o.a.n];
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
// expect: [ { a: { n: 11 }, list: [ 0, 3 ], x: 'X' }, 11 ]
// expect: [ { a: { n: 11 }, list: [ 0, 3 ], x: 'X' }, 11 ]
// expect: [ { a: { n: 11 }, list: [ 0, 3 ], x: 'X' }, 11 ]
