// Default constructors pass their arguments on.
class A { constructor(...a) { this.a = a; } }
class B extends A {}
class C {}
console.log(new B(1, 2).a, new C(1) instanceof C);
// expect: [ 1, 2 ] true
