// this before super() and a missing super() are ReferenceErrors; a second super() too.
class A {}
class B extends A { constructor() { try { this.x = 1; } catch (e) { console.log(e.name); } super(); } }
new B();
class C extends A { constructor() {} }
try { new C(); } catch (e) { console.log(e.name); }
class D extends A { constructor() { super(); try { super(); } catch (e) { console.log(e.name); } } }
new D();
// expect: ReferenceError
// expect: ReferenceError
// expect: ReferenceError
