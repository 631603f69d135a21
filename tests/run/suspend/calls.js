// Suspensions in the callee, this and arguments: in a generator, an async generator and an async function.
function* g() {
  const o = { k: 2, m(a, b, c) { return [this.k, a, b, c]; } };
  const f = (...a) => a.length;
  return [o.m(yield 1, 2, yield 3), (yield o).m(yield 4), o[yield 'm'](5, yield 6), f(...(yield [1, 2]), yield 3, ...(yield [])), (yield f)(1)];
}
async function* ag() {
  const o = { k: 2, m(a, b, c) { return [this.k, a, b, c]; } };
  const f = (...a) => a.length;
  return [o.m(yield 1, 2, yield 3), (yield o).m(yield 4), o[yield 'm'](5, yield 6), f(...(yield [1, 2]), yield 3, ...(yield [])), (yield f)(1)];
}
async function f() {
  const o = { k: 2, m(a, b, c) { return [this.k, a, b, c]; } };
  const f = (...a) => a.length;
  return [o.m(await 1, 2, await 3), (await o).m(await 4), o[await 'm'](5, await 6), f(...(await [1, 2]), await 3, ...(await [])), (await f)(1)];
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
// expect:   [ 2, 1, 2, 3 ],
// expect:   [ 2, 4, undefined, undefined ],
// expect:   [ 2, 5, 6, undefined ],
// expect:   3,
// expect:   1
// expect: ]
// expect: [
// expect:   [ 2, 1, 2, 3 ],
// expect:   [ 2, 4, undefined, undefined ],
// expect:   [ 2, 5, 6, undefined ],
// expect:   3,
// expect:   1
// expect: ]
// expect: [
// expect:   [ 2, 1, 2, 3 ],
// expect:   [ 2, 4, undefined, undefined ],
// expect:   [ 2, 5, 6, undefined ],
// expect:   3,
// expect:   1
// expect: ]
