// this, arguments and new.target after suspensions: in a generator, an async generator and an async function.
function* g() {
  const t = this;
  yield 0;
  return [t === this, arguments.length, arguments[1], yield arguments[0], new.target];
}
async function* ag() {
  const t = this;
  yield 0;
  return [t === this, arguments.length, arguments[1], yield arguments[0], new.target];
}
async function f() {
  const t = this;
  await 0;
  return [t === this, arguments.length, arguments[1], await arguments[0], new.target];
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
// expect: [ true, 2, 'arg1', 'arg0', undefined ]
// expect: [ true, 2, 'arg1', 'arg0', undefined ]
// expect: [ true, 2, 'arg1', 'arg0', undefined ]
