// Closures over variables that live across suspensions: in a generator, an async generator and an async function.
function* g() {
  let x = 1;
  const inc = () => ++x;
  yield 0;
  inc();
  const y = yield 2;
  const get = () => x + y;
  x = yield 10;
  return [get(), inc(), get(), x];
}
async function* ag() {
  let x = 1;
  const inc = () => ++x;
  yield 0;
  inc();
  const y = yield 2;
  const get = () => x + y;
  x = yield 10;
  return [get(), inc(), get(), x];
}
async function f() {
  let x = 1;
  const inc = () => ++x;
  await 0;
  inc();
  const y = await 2;
  const get = () => x + y;
  x = await 10;
  return [get(), inc(), get(), x];
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
// expect: [ 12, 11, 13, 11 ]
// expect: [ 12, 11, 13, 11 ]
// expect: [ 12, 11, 13, 11 ]
