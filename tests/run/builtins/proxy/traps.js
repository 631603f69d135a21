// Every trap, the order of their calls, and some invariants.
const log = [];
const handler = new Proxy({}, { get(t, name) { log.push(String(name)); return undefined; } });
const p = new Proxy(function f() { 'use strict'; }, handler);
p.x; p.x = 1; 'x' in p; delete p.x; Object.keys(p); Object.getPrototypeOf(p); Object.isExtensible(p); p(); new p();
Object.defineProperty(p, 'y', { value: 1, configurable: true }); Object.getOwnPropertyDescriptor(p, 'y'); Object.setPrototypeOf(p, Function.prototype);
console.log(log.join(' '));
const t = new Proxy({ a: 1 }, { get: (o, k, r) => (k in o ? Reflect.get(o, k, r) : 'none:' + String(k)), has: (o, k) => k !== 'hidden', ownKeys: () => ['a', 'z'], getOwnPropertyDescriptor: () => ({ value: 1, enumerable: true, configurable: true }), set(o, k, v) { o[k] = v * 2; return true; }, deleteProperty: () => true });
t.b = 4; console.log(t.a, t.b, t.c, 'hidden' in t, 'x' in t, Object.keys(t), { ...t }, delete t.q);
const c = new Proxy(class { constructor(x) { this.x = x; } }, { construct: (T, args) => new T(args[0] + 1), apply: () => 'called' });
console.log(new c(1), c(1));
const fixed = Object.freeze({ v: 1 });
for (const [name, trap, use] of [['get', () => 2, q => q.v], ['has', () => false, q => 'v' in q], ['deleteProperty', () => true, q => delete q.v], ['ownKeys', () => [], q => Reflect.ownKeys(q)], ['getPrototypeOf', () => null, q => Reflect.getPrototypeOf(q)]]) {
  try { use(new Proxy(fixed, { [name]: trap })); console.log('no error'); } catch (e) { console.log(name, e.constructor.name); }
}
const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); try { proxy.x; } catch (e) { console.log(e.message); }
console.log(Array.isArray(new Proxy([], {})), typeof new Proxy(() => 1, {}), typeof new Proxy({}, {}), Object.prototype.toString.call(new Proxy([], {})));
try { 'use strict'; Object.defineProperty(new Proxy({}, { defineProperty: () => false }), 'a', {}); } catch (e) { console.log(e.message); }
// expect: get set getOwnPropertyDescriptor defineProperty has deleteProperty ownKeys getOwnPropertyDescriptor getOwnPropertyDescriptor getOwnPropertyDescriptor getPrototypeOf isExtensible apply construct get defineProperty getOwnPropertyDescriptor setPrototypeOf
// expect: 1 8 none:c false true [ 'a', 'z' ] { a: 1, z: 'none:z' } true
// expect: { x: 2 } called
// expect: get TypeError
// expect: has TypeError
// expect: deleteProperty TypeError
// expect: ownKeys TypeError
// expect: getPrototypeOf TypeError
// expect: Cannot perform 'get' on a proxy that has been revoked
// expect: true function object [object Array]
// expect: 'defineProperty' on proxy: trap returned falsish for property 'a'
