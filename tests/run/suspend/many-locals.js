// Many variables alive across a suspension: in a generator, an async generator and an async function.
function* g() {
  let a = 1, b = 2, c = 3, d = 4, e = 5, f = 6, g = 7, h = 8;
  const s1 = yield 0;
  let i = 9, j = 10, k = a + b;
  yield 0;
  return [a, b, c, d, e, f, g, h, i, j, k, s1, a + h];
}
async function* ag() {
  let a = 1, b = 2, c = 3, d = 4, e = 5, f = 6, g = 7, h = 8;
  const s1 = yield 0;
  let i = 9, j = 10, k = a + b;
  yield 0;
  return [a, b, c, d, e, f, g, h, i, j, k, s1, a + h];
}
async function f() {
  let a = 1, b = 2, c = 3, d = 4, e = 5, f = 6, g = 7, h = 8;
  const s1 = await 0;
  let i = 9, j = 10, k = a + b;
  await 0;
  return [a, b, c, d, e, f, g, h, i, j, k, s1, a + h];
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
// expect:   1, 2, 3,  4, 5, 6,
// expect:   7, 8, 9, 10, 3, 0,
// expect:   9
// expect: ]
// expect: [
// expect:   1, 2, 3,  4, 5, 6,
// expect:   7, 8, 9, 10, 3, 0,
// expect:   9
// expect: ]
// expect: [
// expect:   1, 2, 3,  4, 5, 6,
// expect:   7, 8, 9, 10, 3, 0,
// expect:   9
// expect: ]
