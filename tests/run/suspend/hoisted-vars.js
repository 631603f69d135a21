// var and function hoisting around suspensions: in a generator, an async generator and an async function.
function* g() {
  const before = [typeof v, typeof w];
  for (var v = yield 0; v < 2; v++) { var w = yield v; } return [before, v, w];
}
async function* ag() {
  const before = [typeof v, typeof w];
  for (var v = yield 0; v < 2; v++) { var w = yield v; } return [before, v, w];
}
async function f() {
  const before = [typeof v, typeof w];
  for (var v = await 0; v < 2; v++) { var w = await v; } return [before, v, w];
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
// expect: [ [ 'undefined', 'undefined' ], 2, 1 ]
// expect: [ [ 'undefined', 'undefined' ], 2, 1 ]
// expect: [ [ 'undefined', 'undefined' ], 2, 1 ]
