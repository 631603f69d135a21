// Operands on both sides of a suspension keep their values and order: in a generator, an async generator and an async function.
function* g() {
  let x = 3;
  const r = x * (yield 2) + (yield 4) ** (yield 2) - x;
  x = 0;
  return [r, x, (yield 'a') + (yield 'b') + x, (yield 1) < (yield 2), (yield 5) & (yield 4) | (yield 8)];
}
async function* ag() {
  let x = 3;
  const r = x * (yield 2) + (yield 4) ** (yield 2) - x;
  x = 0;
  return [r, x, (yield 'a') + (yield 'b') + x, (yield 1) < (yield 2), (yield 5) & (yield 4) | (yield 8)];
}
async function f() {
  let x = 3;
  const r = x * (await 2) + (await 4) ** (await 2) - x;
  x = 0;
  return [r, x, (await 'a') + (await 'b') + x, (await 1) < (await 2), (await 5) & (await 4) | (await 8)];
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
// expect: [ 19, 0, 'ab0', true, 12 ]
// expect: [ 19, 0, 'ab0', true, 12 ]
// expect: [ 19, 0, 'ab0', true, 12 ]
