// Instances have room for what their constructors and fields define; more, fewer or other properties are no different.
'use strict';
class A {
  #hidden = 'h';
  f1 = 1;
  ['f' + 2] = 2;
  static s = 3;
  constructor(n) {
    this.a = n;
    this.b = n;
    if (n > 1) this.a = -n;
    for (let i = 0; i < n; i++) this['x' + i] = i;
  }
  hidden() { return this.#hidden; }
}
class B extends A {
  f3 = this.a;
  constructor(n) {
    super(n);
    this.c = n;
  }
}
for (const C of [A, B]) for (let n = 0; n < 12; n += 4) {
  const o = new C(n);
  console.log(Object.values(o).join(), o.hidden(), Object.keys(o).length);
}
// expect: 1,2,0,0 h 4
// expect: 1,2,-4,4,0,1,2,3 h 8
// expect: 1,2,-8,8,0,1,2,3,4,5,6,7 h 12
// expect: 1,2,0,0,0,0 h 6
// expect: 1,2,-4,4,0,1,2,3,-4,4 h 10
// expect: 1,2,-8,8,0,1,2,3,4,5,6,7,-8,8 h 14
class D extends Array { x = 1; constructor() { super(3); this.y = 2; } }
const d = new D();
console.log(d.length, d.x, d.y, d instanceof D, Array.isArray(d));
// expect: 3 1 2 true true
class E extends (class { constructor(o) { return o; } }) { x = 1; y = 2; }
const frozen = Object.freeze({});
const fn = () => {};
new E(fn);
console.log(fn.x, fn.y, new E(new Proxy({}, { defineProperty(t, k) { console.log('define', k); return Reflect.defineProperty(...arguments); } })).y);
// expect: define x
// expect: define y
// expect: 1 2 2
try { new E(frozen); } catch (e) { console.log(e.message); }
// expect: Cannot define property x, object is not extensible

// `prototype` written between two constructions, and Reflect.construct.
function F() { this.v = 1; }
const p1 = F.prototype, p2 = { p2: true };
const made = [];
for (let i = 0; i < 6; i++) {
  if (i === 2) F.prototype = p2;
  if (i === 4) F.prototype = 7;
  const o = new F();
  made.push(Object.getPrototypeOf(o) === p1 ? 'p1' : Object.getPrototypeOf(o) === p2 ? 'p2' : Object.getPrototypeOf(o) === Object.prototype ? 'Object' : '?');
}
console.log(made.join(' '), Reflect.construct(F, [], A) instanceof A, Reflect.construct(B, [1], F).v);
// expect: p1 p1 p2 p2 Object Object true undefined
