// Class definitions with awaited heritage and computed names.
(async () => {
  class Base { hi() { return 'base'; } }
  class D extends (await Promise.resolve(Base)) { [await 'm']() { return super.hi() + '!'; } static [await 's']() { return 's'; } }
  console.log(new D().m(), D.s());
})();
// expect: base! s
