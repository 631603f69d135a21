// structuredClone: what is cloned, cycles and shared parts, what is not.
const shared = { deep: [1, , 'x'] };
const value = {
  a: shared, b: shared, n: null, u: undefined, big: 5n, date: new Date(5), re: /a\/b/gi,
  map: new Map([[shared, new Set([1, shared])]]), boxed: Object('text'), error: new RangeError('far'),
  bytes: new Uint8Array([1, 2, 3]).subarray(1), get lazy() { return 'got'; }, [Symbol('no')]: 1,
};
value.self = value;
Object.defineProperty(value, 'hidden', { value: 1 });
const clone = structuredClone(value);
console.log(clone !== value, clone.self === clone, clone.a === clone.b, clone.a !== shared, 1 in clone.a.deep, clone.a.deep.length);
console.log(clone.n, clone.u, clone.big, clone.date.getTime(), String(clone.re), clone.boxed instanceof String, clone.lazy, 'hidden' in clone);
const [[key, set]] = clone.map;
console.log(key === clone.a, set.has(clone.a), set.size, clone.error instanceof RangeError, clone.error.message);
console.log(clone.bytes.length, clone.bytes[0], clone.bytes.byteOffset, clone.bytes.buffer.byteLength, clone.bytes.buffer !== value.bytes.buffer);
console.log(Object.getOwnPropertySymbols(clone).length, structuredClone('text'), structuredClone(NaN));
class Point { constructor() { this.x = 1; } }
console.log(Object.getPrototypeOf(structuredClone(new Point())) === Object.prototype);
for (const bad of [() => 1, Symbol('s'), { inner: new WeakMap() }, new Proxy({}, {}), Promise.resolve()])
  try { structuredClone(bad); console.log('cloned'); } catch (e) { console.log(e.name, e.message); }
let deep = {};
for (let i = 0; i < 1e6; i++) deep = { deep };
try { structuredClone(deep); } catch (e) { console.log(e.name); }
// expect: true true true true false 3
// expect: null undefined 5n 5 /a\/b/gi true got false
// expect: true true 2 true far
// expect: 2 2 1 3 true
// expect: 0 text NaN
// expect: true
// expect: DataCloneError () => 1 could not be cloned.
// expect: DataCloneError Symbol(s) could not be cloned.
// expect: DataCloneError #<WeakMap> could not be cloned.
// expect: DataCloneError [object Proxy] could not be cloned.
// expect: DataCloneError #<Promise> could not be cloned.
// expect: RangeError
// node-differs: ECMA-262 does not have it; V8 clones at any depth.
