// Suspensions in all three parts of a conditional: in a generator, an async generator and an async function.
function* g() {
  return [(yield true) ? (yield 'yes') : (yield 'no'), (yield false) ? (yield 'yes') : (yield 'no')];
}
async function* ag() {
  return [(yield true) ? (yield 'yes') : (yield 'no'), (yield false) ? (yield 'yes') : (yield 'no')];
}
async function f() {
  return [(await true) ? (await 'yes') : (await 'no'), (await false) ? (await 'yes') : (await 'no')];
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
// expect: [ 'yes', 'no' ]
// expect: [ 'yes', 'no' ]
// expect: [ 'yes', 'no' ]
