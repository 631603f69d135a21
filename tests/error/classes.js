// 15.7.1
class A { constructor() {} constructor() {} } // error: a class has one constructor at most
class B { get constructor() {} } // error: a constructor can't be an accessor, async or a generator
class C { async constructor() {} } // error: a constructor can't be an accessor, async or a generator
class D { *constructor() {} } // error: a constructor can't be an accessor, async or a generator
class E { static prototype() {} } // error: a static member can't be named 'prototype'
class F { static prototype = 1; } // error: a static member can't be named 'prototype'
class G { constructor = 1; } // error: a field can't be named 'constructor'
class H { #constructor; } // error: a class member can't be named '#constructor'
class I { 'constructor' = 1; } // error: a field can't be named 'constructor'
class J { ['constructor'] = 1; static constructor() {} }
class K { x = arguments; } // error: 'arguments' can't be used in a class field or static block
class L { static { arguments; } } // error: 'arguments' can't be used in a class field or static block
class M { get x(a) {} } // error: a getter has no parameters
class N { set x() {} } // error: a setter has exactly one parameter
class O { set x(...a) {} } // error: a setter has exactly one parameter
class P { m() { delete this.#p; } #p; } // error: a private member can't be deleted
class Q extends a => b {} // error: the expression after 'extends' needs parentheses
@x class R {} // error: decorators are not part of ECMAScript
class S { #a; #a; get #b() {} set #b(v) {} } // error: '#a' is declared already in this class
class V { static get #c() {} set #c(v) {} } // error: '#c' is declared already in this class
class T { m() { this.#t; #u in this; } #t; static n(x) { return class { o() { x.#t; } }; } } // error: no class around declares '#u'
class U extends x.#v {} // error: no class around declares '#v'
