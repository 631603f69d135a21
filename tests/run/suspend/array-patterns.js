// Suspensions in array patterns: defaults, targets, rest: in a generator, an async generator and an async function.
function* g() {
  const o = {};
  let [a = yield 1, b, [c = yield 2] = [], ...d] = yield [undefined, 'B', undefined, 4, 5];
  [o.x, o[yield 'y'] = yield 'Y', ...o.rest] = yield [1, undefined, 3];
  return [a, b, c, d, o];
}
async function* ag() {
  const o = {};
  let [a = yield 1, b, [c = yield 2] = [], ...d] = yield [undefined, 'B', undefined, 4, 5];
  [o.x, o[yield 'y'] = yield 'Y', ...o.rest] = yield [1, undefined, 3];
  return [a, b, c, d, o];
}
async function f() {
  const o = {};
  let [a = await 1, b, [c = await 2] = [], ...d] = await [undefined, 'B', undefined, 4, 5];
  [o.x, o[await 'y'] = await 'Y', ...o.rest] = await [1, undefined, 3];
  return [a, b, c, d, o];
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
// expect: [ 1, 'B', 2, [ 4, 5 ], { x: 1, y: 'Y', rest: [ 3 ] } ]
// expect: [ 1, 'B', 2, [ 4, 5 ], { x: 1, y: 'Y', rest: [ 3 ] } ]
// expect: [ 1, 'B', 2, [ 4, 5 ], { x: 1, y: 'Y', rest: [ 3 ] } ]
