// Functions declared in a body that suspends: in a generator, an async generator and an async function.
function* g() {
  const before = f(1);
  yield 0;
  function f(n) { return n < 2 ? 1 : n * f(n - 1); } const g = function h(n) { return n ? h(n - 1) + 1 : 0; };
  return [before, f(yield 5), g(yield 3), (() => f(3))()];
}
async function* ag() {
  const before = f(1);
  yield 0;
  function f(n) { return n < 2 ? 1 : n * f(n - 1); } const g = function h(n) { return n ? h(n - 1) + 1 : 0; };
  return [before, f(yield 5), g(yield 3), (() => f(3))()];
}
async function f() {
  const before = f(1);
  await 0;
  function f(n) { return n < 2 ? 1 : n * f(n - 1); } const g = function h(n) { return n ? h(n - 1) + 1 : 0; };
  return [before, f(await 5), g(await 3), (() => f(3))()];
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
// expect: [ 1, 120, 3, 6 ]
// expect: [ 1, 120, 3, 6 ]
// expect: [ 1, 120, 3, 6 ]
