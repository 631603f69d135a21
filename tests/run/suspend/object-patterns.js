// Suspensions in object patterns: keys, defaults, rest: in a generator, an async generator and an async function.
function* g() {
  const o = {};
  const { a = yield 1, [yield 'k']: b, c: { d = yield 2 } = {}, ...rest } = yield { k: 'K', r: 9 };
  ({ a: o.a = yield 3, ...o.rest } = yield { z: 1 });
  return [a, b, d, rest, o];
}
async function* ag() {
  const o = {};
  const { a = yield 1, [yield 'k']: b, c: { d = yield 2 } = {}, ...rest } = yield { k: 'K', r: 9 };
  ({ a: o.a = yield 3, ...o.rest } = yield { z: 1 });
  return [a, b, d, rest, o];
}
async function f() {
  const o = {};
  const { a = await 1, [await 'k']: b, c: { d = await 2 } = {}, ...rest } = await { k: 'K', r: 9 };
  ({ a: o.a = await 3, ...o.rest } = await { z: 1 });
  return [a, b, d, rest, o];
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
// expect: [ 1, 'K', 2, { r: 9 }, { a: 3, rest: { z: 1 } } ]
// expect: [ 1, 'K', 2, { r: 9 }, { a: 3, rest: { z: 1 } } ]
// expect: [ 1, 'K', 2, { r: 9 }, { a: 3, rest: { z: 1 } } ]
