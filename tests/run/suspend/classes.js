// Suspensions in class definitions: in a generator, an async generator and an async function.
function* g() {
  class A { hi() { return 'A'; } } class B extends (yield A) { [yield 'm1']() { return super.hi() + 1; } static [yield 's1']() { return 's'; } } return [new B().m1(), B.s1()];
}
async function* ag() {
  class A { hi() { return 'A'; } } class B extends (yield A) { [yield 'm1']() { return super.hi() + 1; } static [yield 's1']() { return 's'; } } return [new B().m1(), B.s1()];
}
async function f() {
  class A { hi() { return 'A'; } } class B extends (await A) { [await 'm1']() { return super.hi() + 1; } static [await 's1']() { return 's'; } } return [new B().m1(), B.s1()];
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
// expect: [ 'A1', 's' ]
// expect: [ 'A1', 's' ]
// expect: [ 'A1', 's' ]
