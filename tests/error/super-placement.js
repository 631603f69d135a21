// super outside of methods and constructors.
super.x; // error: 'super' is only valid in methods
function f() { super.x; } // error: 'super' is only valid in methods
class A { constructor() { super(); } } // error: 'super()' is only valid in constructors of classes that extend another
class B extends A { m() { super(); } } // error: 'super()' is only valid in constructors of classes that extend another
({ f: function () { super.x; } }); // error: 'super' is only valid in methods
({ m() { super(); } }); // error: 'super()' is only valid in constructors of classes that extend another
(() => super.y)(); // error: 'super' is only valid in methods
