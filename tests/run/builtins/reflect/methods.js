// Reflect: get, set, has, ownKeys, apply, construct, defineProperty, deleteProperty, prototypes.
const o = { a: 1 };
console.log(Reflect.get(o, 'a'), Reflect.set(o, 'b', 2), Reflect.has(o, 'b'), Reflect.ownKeys(o), Reflect.deleteProperty(o, 'a'), Reflect.defineProperty(Object.freeze({}), 'x', { value: 1 }), Reflect.set(Object.freeze({ a: 1 }), 'a', 2));
class A { constructor(x) { this.x = x; this.t = new.target.name; } }
class B {}
const made = Reflect.construct(A, [1], B);
console.log(made.x, made.t, made instanceof B, Reflect.apply(function (y) { return this.v + y; }, { v: 1 }, [2]), Reflect.getPrototypeOf([]) === Array.prototype, Reflect.isExtensible(o), Reflect.setPrototypeOf(o, null));
try { Reflect.get(1, 'a'); } catch (e) { console.log(e.name); }
const recv = {};
Reflect.set({}, 'p', 5, recv);
console.log(recv, Reflect.getOwnPropertyDescriptor({ q: 1 }, 'q'));
// expect: 1 true true [ 'a', 'b' ] true false false
// expect: 1 B true 3 true true true
// expect: TypeError
// expect: { p: 5 } { value: 1, writable: true, enumerable: true, configurable: true }
