// Class methods and static ones, super calls inside.
class A { async *items() { yield 'A1'; yield 'A2'; } static async *make() { yield this.name; } }
class B extends A { async *items() { yield 'B0'; yield* super.items(); } }
(async () => {
  for await (const v of new B().items()) console.log(v);
  for await (const v of B.make()) console.log(v);
})();
// expect: B0
// expect: A1
// expect: A2
// expect: B
