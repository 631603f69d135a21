// Suspensions in the discriminant, cases and bodies: in a generator, an async generator and an async function.
function* g() {
  const f = [];
  for (let i = 0; i < 4; i++) switch (yield i) { case yield 0: f.push('zero'); case yield 1: f.push(yield 'one'); break; default: f.push(yield 'other'); continue; case yield 2: { let x = yield 'two'; f.push(x); } } return f;
}
async function* ag() {
  const f = [];
  for (let i = 0; i < 4; i++) switch (yield i) { case yield 0: f.push('zero'); case yield 1: f.push(yield 'one'); break; default: f.push(yield 'other'); continue; case yield 2: { let x = yield 'two'; f.push(x); } } return f;
}
async function f() {
  const f = [];
  for (let i = 0; i < 4; i++) switch (await i) { case await 0: f.push('zero'); case await 1: f.push(await 'one'); break; default: f.push(await 'other'); continue; case await 2: { let x = await 'two'; f.push(x); } } return f;
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
// expect: [ 'zero', 'one', 'one', 'two', 'other' ]
// expect: [ 'zero', 'one', 'one', 'two', 'other' ]
// expect: [ 'zero', 'one', 'one', 'two', 'other' ]
