// An object returned by the constructor replaces this; derived ones may not return primitives.
class A { constructor() { return { other: 1 }; } }
class B extends A { m() { return 'B'; } }
console.log(new A(), new B().m);
class C extends Object { constructor() { super(); return 1; } }
try { new C(); } catch (e) { console.log(e.name); }
// expect: { other: 1 } undefined
// expect: TypeError
