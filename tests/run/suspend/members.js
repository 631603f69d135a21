// Suspensions in member expressions and optional chains: in a generator, an async generator and an async function.
function* g() {
  const o = { a: { b: 'ab' }, f(x) { return x + this.a.b; } };
  return [(yield o).a.b, o[yield 'a'][yield 'b'], (yield o)?.a?.[yield 'b'], (yield null)?.a[yield 'never'], o.f?.(yield 'x'), o.g?.(yield 'never')];
}
async function* ag() {
  const o = { a: { b: 'ab' }, f(x) { return x + this.a.b; } };
  return [(yield o).a.b, o[yield 'a'][yield 'b'], (yield o)?.a?.[yield 'b'], (yield null)?.a[yield 'never'], o.f?.(yield 'x'), o.g?.(yield 'never')];
}
async function f() {
  const o = { a: { b: 'ab' }, f(x) { return x + this.a.b; } };
  return [(await o).a.b, o[await 'a'][await 'b'], (await o)?.a?.[await 'b'], (await null)?.a[await 'never'], o.f?.(await 'x'), o.g?.(await 'never')];
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
// expect: [ 'ab', 'ab', 'ab', undefined, 'xab', undefined ]
// expect: [ 'ab', 'ab', 'ab', undefined, 'xab', undefined ]
// expect: [ 'ab', 'ab', 'ab', undefined, 'xab', undefined ]
