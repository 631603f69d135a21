// Unary operators on a suspended operand: in a generator, an async generator and an async function.
function* g() {
  let o = { a: 1 };
  return [-(yield 1), +(yield '2'), !(yield 0), ~(yield 5), typeof (yield 's'), void (yield 1), delete o[yield 'a'], o];
}
async function* ag() {
  let o = { a: 1 };
  return [-(yield 1), +(yield '2'), !(yield 0), ~(yield 5), typeof (yield 's'), void (yield 1), delete o[yield 'a'], o];
}
async function f() {
  let o = { a: 1 };
  return [-(await 1), +(await '2'), !(await 0), ~(await 5), typeof (await 's'), void (await 1), delete o[await 'a'], o];
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
// expect: [ -1, 2, true, -6, 'string', undefined, true, {} ]
// expect: [ -1, 2, true, -6, 'string', undefined, true, {} ]
// expect: [ -1, 2, true, -6, 'string', undefined, true, {} ]
