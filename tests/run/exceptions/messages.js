// What V8 says when something is not what an operation needs.
const t = f => { try { f(); console.log('no error'); } catch (e) { console.log(`${e.name}: ${e.message}`); } };
let u, n = null, o = {}, five = 5, s = 'abc';
class A {} class B extends A { constructor() {} } function PP() {} PP.prototype = 5;
t(() => { for (const a of u); }); t(() => { const [a] = u; }); t(() => { [...u]; }); t(() => { for (const a of five); }); t(() => { const [a] = o; }); t(() => { for (const a of o.x); });
t(() => { new Map(5); }); t(() => { new Set({}); }); t(() => { const { a } = u; }); t(() => { const { a } = null; }); t(() => { const {} = u; }); t(() => { (({ a }) => {})(); }); t(() => { (([a]) => {})(); });
t(() => { for (const a of { [Symbol.iterator]: () => ({}) }); }); t(() => { for (const a of { [Symbol.iterator]: () => 5 }); }); t(() => { for (const a of { [Symbol.iterator]: () => ({ next() { return 5; } }) }); });
t(() => { u.x; }); t(() => { n[s]; }); t(() => { u[5]; }); t(() => { u[o]; }); t(() => { u.x = 1; }); t(() => { n[5] = 1; }); t(() => { u.x(); }); t(() => { o.x.y(); });
t(() => { o.x(); }); t(() => { five(); }); t(() => { new five(); }); t(() => { new o.x(); }); t(() => { [1].map({}); }); t(() => { [1].map([1, 2]); }); t(() => { [1].map('abc'); }); t(() => { [1].map(Symbol('x')); });
t(() => { 'use strict'; Object.freeze(o).z = 1; }); t(() => { 'use strict'; const p = Object.freeze({ a: 1 }); p.a = 2; }); t(() => { 'use strict'; delete Object.freeze({ a: 1 }).a; }); t(() => { 'use strict'; ({ get a() { return 1; } }).a = 2; });
t(() => { 'use strict'; 'abc'.x = 1; }); t(() => { 'use strict'; 'abc'.length = 1; }); t(() => { 'use strict'; 'abc'[0] = 1; }); t(() => { 'use strict'; (5).x = 1; }); t(() => { 'use strict'; Object.freeze([1])[0] = 2; }); t(() => { 'use strict'; Object.freeze([1]).push(2); });
t(() => { 5 in 5; }); t(() => { 'a' in s; }); t(() => { o instanceof 5; }); t(() => { o instanceof o; }); t(() => { o instanceof (() => {}); });
t(() => { Symbol() + ''; }); t(() => { +Symbol(); }); t(() => { `${Symbol()}`; }); t(() => { +{ [Symbol.toPrimitive]: 5 }; }); t(() => { +{ valueOf() { return {}; }, toString() { return {}; } }; });
t(() => { A(); }); t(() => { new B(); }); t(() => { class C extends five {} }); t(() => { class C extends o {} }); t(() => { class C extends PP {} }); t(() => { class C extends A { constructor() { return 1; } } new C(); }); t(() => { class C extends A { constructor() { super(); super(); } } new C(); });
t(() => { Object.defineProperty(5, 'a', {}); }); t(() => { Object.defineProperty({}, 'a', 5); }); t(() => { Object.defineProperty({}, 'a', { get: 5 }); }); t(() => { Object.defineProperty({}, 'a', { get() {}, value: 1 }); }); t(() => { Object.defineProperty(Object.freeze({}), 'a', { value: 1 }); }); t(() => { Object.defineProperty(Object.freeze({ a: 1 }), 'a', { value: 2 }); });
t(() => { Object.setPrototypeOf(Object.freeze({}), {}); }); t(() => { const a = {}; Object.setPrototypeOf(a, Object.create(a)); }); t(() => { Object.create(5); }); t(() => { Object.setPrototypeOf({}, 5); }); t(() => { Object.setPrototypeOf(null, {}); }); t(() => { Object.prototype.__proto__ = o; });
t(() => { Object.keys(null); }); t(() => { Object.assign(null); }); t(() => { Object.fromEntries(5); }); t(() => { Object.fromEntries([5]); });
t(() => { [].length = -1; }); t(() => { new Array(-1); }); t(() => { Reflect.construct(5); }); t(() => { Reflect.get(5); }); t(() => { Reflect.apply(5); });
t(() => { Function.prototype.toString.call(5); }); t(() => { Function.prototype.bind.call(5); }); t(() => { (() => {}).apply(1, 5); }); t(() => { decodeURIComponent('%'); }); t(() => { encodeURI('\ud800'); }); t(() => { new Proxy(5, {}); }); t(() => { Proxy({}, {}); });
t(() => { nope; }); t(() => { 'use strict'; nope = 1; }); t(() => { later; let later = 1; }); t(() => { const c = 1; c = 2; }); t(() => { o.a.b.c; }); t(() => { (function f() { f(); })(); }); t(() => { new o.toString(); }); t(() => { new Math.max(); });
t(() => { Symbol.prototype.toString.call(5); }); t(() => { new Symbol(); }); t(() => { o[five](); }); t(() => { [].reduce((a, b) => a); }); t(() => { Promise(); }); t(() => { new Promise(); }); t(() => { 'x'.repeat(-1); });
// expect: TypeError: u is not iterable
// expect: TypeError: u is not iterable
// expect: TypeError: u is not iterable
// expect: TypeError: five is not iterable
// expect: TypeError: o is not iterable
// expect: TypeError: o.x is not iterable
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: object is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: Cannot destructure property 'a' of 'u' as it is undefined.
// expect: TypeError: Cannot destructure property 'a' of 'null' as it is null.
// expect: TypeError: Cannot destructure 'u' as it is undefined.
// expect: TypeError: Cannot destructure property 'a' of 'undefined' as it is undefined.
// expect: TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: undefined is not a function
// expect: TypeError: Result of the Symbol.iterator method is not an object
// expect: TypeError: Iterator result 5 is not an object
// expect: TypeError: Cannot read properties of undefined (reading 'x')
// expect: TypeError: Cannot read properties of null (reading 'abc')
// expect: TypeError: Cannot read properties of undefined (reading '5')
// expect: TypeError: Cannot read properties of undefined (reading '#<Object>')
// expect: TypeError: Cannot set properties of undefined (setting 'x')
// expect: TypeError: Cannot set properties of null (setting '5')
// expect: TypeError: Cannot read properties of undefined (reading 'x')
// expect: TypeError: Cannot read properties of undefined (reading 'y')
// expect: TypeError: o.x is not a function
// expect: TypeError: five is not a function
// expect: TypeError: five is not a constructor
// expect: TypeError: o.x is not a constructor
// expect: TypeError: #<Object> is not a function
// expect: TypeError: [object Array] is not a function
// expect: TypeError: abc is not a function
// expect: TypeError: Symbol(x) is not a function
// expect: TypeError: Cannot add property z, object is not extensible
// expect: TypeError: Cannot assign to read only property 'a' of object '#<Object>'
// expect: TypeError: Cannot delete property 'a' of #<Object>
// expect: TypeError: Cannot set property a of #<Object> which has only a getter
// expect: TypeError: Cannot create property 'x' on string 'abc'
// expect: TypeError: Cannot assign to read only property 'length' of string 'abc'
// expect: TypeError: Cannot assign to read only property '0' of string 'abc'
// expect: TypeError: Cannot create property 'x' on number '5'
// expect: TypeError: Cannot assign to read only property '0' of object '[object Array]'
// expect: TypeError: Cannot add property 1, object is not extensible
// expect: TypeError: Cannot use 'in' operator to search for '5' in 5
// expect: TypeError: Cannot use 'in' operator to search for 'a' in abc
// expect: TypeError: Right-hand side of 'instanceof' is not an object
// expect: TypeError: Right-hand side of 'instanceof' is not callable
// expect: TypeError: Function has non-object prototype 'undefined' in instanceof check
// expect: TypeError: Cannot convert a Symbol value to a string
// expect: TypeError: Cannot convert a Symbol value to a number
// expect: TypeError: Cannot convert a Symbol value to a string
// expect: TypeError: number 5 is not a function
// expect: TypeError: Cannot convert object to primitive value
// expect: TypeError: Class constructor A cannot be invoked without 'new'
// expect: ReferenceError: Must call super constructor in derived class before accessing 'this' or returning from derived constructor
// expect: TypeError: Class extends value 5 is not a constructor or null
// expect: TypeError: Class extends value #<Object> is not a constructor or null
// expect: TypeError: Class extends value does not have valid prototype property 5
// expect: TypeError: Derived constructors may only return object or undefined
// expect: ReferenceError: Super constructor may only be called once
// expect: TypeError: Object.defineProperty called on non-object
// expect: TypeError: Property description must be an object: 5
// expect: TypeError: Getter must be a function: 5
// expect: TypeError: Invalid property descriptor. Cannot both specify accessors and a value or writable attribute, #<Object>
// expect: TypeError: Cannot define property a, object is not extensible
// expect: TypeError: Cannot redefine property: a
// expect: TypeError: #<Object> is not extensible
// expect: TypeError: Cyclic __proto__ value
// expect: TypeError: Object prototype may only be an Object or null: 5
// expect: TypeError: Object prototype may only be an Object or null: 5
// expect: TypeError: Object.setPrototypeOf called on null or undefined
// expect: TypeError: Immutable prototype object 'Object.prototype' cannot have their prototype set
// expect: TypeError: Cannot convert undefined or null to object
// expect: TypeError: Cannot convert undefined or null to object
// expect: TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
// expect: TypeError: Iterator value 5 is not an entry object
// expect: RangeError: Invalid array length
// expect: RangeError: Invalid array length
// expect: TypeError: 5 is not a constructor
// expect: TypeError: Reflect.get called on non-object
// expect: TypeError: Function.prototype.apply was called on 5, which is a number and not a function
// expect: TypeError: Function.prototype.toString requires that 'this' be a Function
// expect: TypeError: Bind must be called on a function
// expect: TypeError: CreateListFromArrayLike called on non-object
// expect: URIError: URI malformed
// expect: URIError: URI malformed
// expect: TypeError: Cannot create proxy with a non-object as target or handler
// expect: TypeError: Constructor Proxy requires 'new'
// expect: ReferenceError: nope is not defined
// expect: ReferenceError: nope is not defined
// expect: ReferenceError: Cannot access 'later' before initialization
// expect: TypeError: Assignment to constant variable.
// expect: TypeError: Cannot read properties of undefined (reading 'b')
// expect: RangeError: Maximum call stack size exceeded
// expect: TypeError: o.toString is not a constructor
// expect: TypeError: Math.max is not a constructor
// expect: TypeError: Symbol.prototype.toString requires that 'this' be a Symbol
// expect: TypeError: Symbol is not a constructor
// expect: TypeError: o[five] is not a function
// expect: TypeError: Reduce of empty array with no initial value
// expect: TypeError: Promise constructor cannot be invoked without 'new'
// expect: TypeError: Promise resolver undefined is not a function
// expect: RangeError: Invalid count value: -1
