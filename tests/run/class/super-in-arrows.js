// super and this in arrows inside methods and constructors.
class A { v() { return 'v'; } }
class B extends A { constructor() { const f = () => super(); f(); this.ok = (() => super.v())(); } }
console.log(new B().ok);
// expect: v
