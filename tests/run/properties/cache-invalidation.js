// One property site, many shapes and changes: a cache must never answer for a state that is gone.
const read = o => o.p;
const write = (o, v) => { o.p = v; return o.p; };
class A { get p() { return 'getter'; } }
class B extends A {}
const a = { p: 1 }, b = { q: 0, p: 2 }, c = new B(), d = Object.create(a);
console.log(read(a), read(b), read(c), read(d), read({}), read('s'), read([]));
a.p = 10; console.log(read(d));
delete a.p; console.log(read(a), read(d));
Object.defineProperty(a, 'p', { get() { return 'made'; }, configurable: true }); console.log(read(a), read(d));
Object.defineProperty(A.prototype, 'p', { value: 'data', writable: true, configurable: true }); console.log(read(c), write(c, 5), read(new B()));
Object.defineProperty(B.prototype, 'p', { get() { return 'nearer'; }, configurable: true }); console.log(read(new B()), read(c));
delete B.prototype.p; delete A.prototype.p; console.log(read(new B()));
Object.prototype.p = 'everywhere'; console.log(read({}), read(1), read(() => 1)); delete Object.prototype.p; console.log(read({}));
const e = { x: 1 }; console.log(read(e)); Object.setPrototypeOf(e, { p: 'late' }); console.log(read(e)); Object.setPrototypeOf(e, null); console.log(read(e));
const f = { p: 1 }; write(f, 2); Object.freeze(f); console.log(write(f, 3));
const g = { p: 1 }; write(g, 2); Object.defineProperty(g, 'p', { writable: false }); console.log(write(g, 4));
const make = v => { const o = {}; o.a = v; o.p = v; return o; };
console.log(make(1), make(2)); Object.defineProperty(Object.prototype, 'p', { set(v) { console.log('setter', v); }, configurable: true });
console.log(make(3)); delete Object.prototype.p; console.log(make(4));
for (const n of [0, 1, 2, 3]) { const o = {}; for (let i = 0; i < n * 60; i++) o['k' + i] = i; o.p = n; console.log(read(o), write(o, -n), Object.keys(o).length); delete o.k1; console.log(read(o)); }
const len = o => o.length; console.log(len([1, 2]), len('abc'), len({ length: 9 }), len((x, y) => x), len([]), len(''));
// expect: 1 2 getter 1 undefined undefined undefined
// expect: 10
// expect: undefined undefined
// expect: made made
// expect: data 5 data
// expect: nearer 5
// expect: undefined
// expect: everywhere everywhere everywhere
// expect: undefined
// expect: undefined
// expect: late
// expect: undefined
// expect: 2
// expect: 2
// expect: { a: 1, p: 1 } { a: 2, p: 2 }
// expect: setter 3
// expect: { a: 3 }
// expect: { a: 4, p: 4 }
// expect: 0 -0 1
// expect: -0
// expect: 1 -1 61
// expect: -1
// expect: 2 -2 121
// expect: -2
// expect: 3 -3 181
// expect: -3
// expect: 2 3 9 2 0 0
