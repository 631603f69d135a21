// Short circuits with suspensions on either side: in a generator, an async generator and an async function.
function* g() {
  return [(yield 0) || (yield 'or'), (yield 1) && (yield 'and'), (yield null) ?? (yield 'nn'), (yield 1) || (yield 'never'), (yield 0) && (yield 'never'), (yield 0) ?? (yield 'never')];
}
async function* ag() {
  return [(yield 0) || (yield 'or'), (yield 1) && (yield 'and'), (yield null) ?? (yield 'nn'), (yield 1) || (yield 'never'), (yield 0) && (yield 'never'), (yield 0) ?? (yield 'never')];
}
async function f() {
  return [(await 0) || (await 'or'), (await 1) && (await 'and'), (await null) ?? (await 'nn'), (await 1) || (await 'never'), (await 0) && (await 'never'), (await 0) ?? (await 'never')];
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
// expect: [ 'or', 'and', 'nn', 1, 0, 0 ]
// expect: [ 'or', 'and', 'nn', 1, 0, 0 ]
// expect: [ 'or', 'and', 'nn', 1, 0, 0 ]
