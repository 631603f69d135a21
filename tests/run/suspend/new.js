// Suspensions in new: in a generator, an async generator and an async function.
function* g() {
  class P { constructor(...a) { this.a = a; } } return [new P(yield 1, 2, yield 3).a, new (yield P)(yield 4).a, new P(...(yield [5, 6])).a];
}
async function* ag() {
  class P { constructor(...a) { this.a = a; } } return [new P(yield 1, 2, yield 3).a, new (yield P)(yield 4).a, new P(...(yield [5, 6])).a];
}
async function f() {
  class P { constructor(...a) { this.a = a; } } return [new P(await 1, 2, await 3).a, new (await P)(await 4).a, new P(...(await [5, 6])).a];
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
// expect: [ [ 1, 2, 3 ], [ 4 ], [ 5, 6 ] ]
// expect: [ [ 1, 2, 3 ], [ 4 ], [ 5, 6 ] ]
// expect: [ [ 1, 2, 3 ], [ 4 ], [ 5, 6 ] ]
