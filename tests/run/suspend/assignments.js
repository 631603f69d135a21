// Suspensions on the right of every kind of assignment: in a generator, an async generator and an async function.
function* g() {
  let x = 1, y = null, z = 0;
  const o = { p: 2, q: 0 };
  x = yield 5;
  x += yield 2;
  o.p *= yield 3;
  o[yield 'q'] += yield 7;
  y ??= yield 'y';
  z ||= yield 'z';
  z &&= yield 'zz';
  o.r = yield 'r';
  return [x, y, z, o];
}
async function* ag() {
  let x = 1, y = null, z = 0;
  const o = { p: 2, q: 0 };
  x = yield 5;
  x += yield 2;
  o.p *= yield 3;
  o[yield 'q'] += yield 7;
  y ??= yield 'y';
  z ||= yield 'z';
  z &&= yield 'zz';
  o.r = yield 'r';
  return [x, y, z, o];
}
async function f() {
  let x = 1, y = null, z = 0;
  const o = { p: 2, q: 0 };
  x = await 5;
  x += await 2;
  o.p *= await 3;
  o[await 'q'] += await 7;
  y ??= await 'y';
  z ||= await 'z';
  z &&= await 'zz';
  o.r = await 'r';
  return [x, y, z, o];
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
// expect: [ 7, 'y', 'zz', { p: 6, q: 7, r: 'r' } ]
// expect: [ 7, 'y', 'zz', { p: 6, q: 7, r: 'r' } ]
// expect: [ 7, 'y', 'zz', { p: 6, q: 7, r: 'r' } ]
