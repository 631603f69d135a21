// new.target in constructors and functions.
class A { constructor() { this.t = new.target.name; } }
class B extends A {}
function F() { return new.target === undefined ? 'call' : 'new'; }
console.log(new A().t, new B().t, F());
// expect: A B call
