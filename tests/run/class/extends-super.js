// extends, super calls and super methods.
class A { constructor(n) { this.n = n; } hi() { return 'A' + this.n; } static s() { return 'sA'; } }
class B extends A { constructor(n) { super(n + 1); this.b = true; } hi() { return 'B' + super.hi(); } static s() { return super.s() + 'B'; } }
const b = new B(1);
console.log(b.hi(), B.s(), b, b instanceof A, Object.getPrototypeOf(B) === A);
// expect: BA2 sAB B { n: 2, b: true } true true
