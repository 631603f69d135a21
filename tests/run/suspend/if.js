// Suspensions in conditions and branches: in a generator, an async generator and an async function.
function* g() {
  const out = [];
  if (yield true) out.push(yield 1);
  else out.push(yield 2);
  if (yield 0) out.push(yield 3);
  else if (yield 1) out.push(yield 4);
  else out.push(yield 5);
  return out;
}
async function* ag() {
  const out = [];
  if (yield true) out.push(yield 1);
  else out.push(yield 2);
  if (yield 0) out.push(yield 3);
  else if (yield 1) out.push(yield 4);
  else out.push(yield 5);
  return out;
}
async function f() {
  const out = [];
  if (await true) out.push(await 1);
  else out.push(await 2);
  if (await 0) out.push(await 3);
  else if (await 1) out.push(await 4);
  else out.push(await 5);
  return out;
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
// expect: [ 1, 4 ]
// expect: [ 1, 4 ]
// expect: [ 1, 4 ]
