// Suspensions in array literals with holes and spread: in a generator, an async generator and an async function.
function* g() {
  return [yield 1, , ...(yield [2, 3]), yield 4, [yield 5]];
}
async function* ag() {
  return [yield 1, , ...(yield [2, 3]), yield 4, [yield 5]];
}
async function f() {
  return [await 1, , ...(await [2, 3]), await 4, [await 5]];
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
// expect: [ 1, <1 empty item>, 2, 3, 4, [ 5 ] ]
// expect: [ 1, <1 empty item>, 2, 3, 4, [ 5 ] ]
// expect: [ 1, <1 empty item>, 2, 3, 4, [ 5 ] ]
