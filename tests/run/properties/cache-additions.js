// A site that adds a property to objects of one shape looks again when a setter, a read-only property or a Proxy
// has come up the chain, or the object cannot be extended (10.1.9.2).
'use strict';
class P {
  constructor(x, y) {
    this.x = x;
    this.y = y;
    this.a = 1;
    this.b = 2;
    this.c = 3;
    this.d = 4;
  }
}
const made = [];
for (let i = 0; i < 10; i++) {
  if (i === 2) Object.defineProperty(P.prototype, 'y', { set(v) { this.set = v; }, configurable: true });
  if (i === 4) delete P.prototype.y;
  if (i === 6) Object.defineProperty(Object.prototype, 'y', { value: 0, writable: false, configurable: true });
  if (i === 8) delete Object.prototype.y;
  try {
    const p = new P(i, i);
    made.push(Object.keys(p).join('') + p.x + p.d);
  } catch (e) {
    made.push(e.constructor.name);
  }
}
console.log(made.join(' '));
// expect: xyabcd04 xyabcd14 xsetabcd24 xsetabcd34 xyabcd44 xyabcd54 TypeError TypeError xyabcd84 xyabcd94

function F(before) {
  if (before) Object.preventExtensions(this);
  this.v = 1;
}
const kinds = [];
for (let i = 0; i < 4; i++) {
  try {
    kinds.push(new F(i === 2).v);
  } catch (e) {
    kinds.push(e.constructor.name);
  }
}
console.log(kinds.join(' '));
// expect: 1 1 TypeError 1

Object.setPrototypeOf(F.prototype, new Proxy({}, { set(t, k, v, r) { return Reflect.defineProperty(r, k, { value: 'trapped ' + v }); } }));
console.log(new F(false).v, new F(false).v);
// expect: trapped 1 trapped 1
