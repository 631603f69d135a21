// 13.3.7.1, 15.7.1: super belongs to methods, super() to constructors of derived classes.
super.x; // error: 'super' is only valid in methods
function f() { super.x; } // error: 'super' is only valid in methods
class A { constructor() { super(); } } // error: 'super()' is only valid in constructors of classes that extend another
class B extends A { constructor() { super(); super.x; } m() { super.m(); } }
class C extends A { m() { super(); } } // error: 'super()' is only valid in constructors of classes that extend another
class D extends A { constructor() { () => super(); function f() { super(); } } } // error: 'super()' is only valid in constructors of classes that extend another
class E extends A { x = super.y; z = super(); } // error: 'super()' is only valid in constructors of classes that extend another
o = { m() { super.m(); }, f: function () { super.m(); } }; // error: 'super' is only valid in methods
super; // error: 'super' is only valid as super(...), super.name and super[...]
new.target; // error: 'new.target' is only valid in functions
() => new.target; // error: 'new.target' is only valid in functions
