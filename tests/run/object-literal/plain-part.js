// The leading plain properties of a literal are defined at once, after their values; nothing can tell (13.2.5.4).
'use strict';
let o = { n: 0, next: null };
for (let i = 1; i < 4; i++) o = { n: i, next: o, was: o.n };
console.log(JSON.stringify(o));
// expect: {"n":3,"next":{"n":2,"next":{"n":1,"next":{"n":0,"next":null},"was":0},"was":1},"was":2}

Object.defineProperty(Object.prototype, 'a', { set() { console.log('never'); }, configurable: true });
const p = { a: 1, a: 2, b: 3, 0: 'zero', a: 4, ...{ b: 5, c: 6 }, ['d']: 7, get e() { return 8; }, f() { return super.toString === Object.prototype.toString; }, __proto__: { up: 9 } };
delete Object.prototype.a;
console.log(JSON.stringify(p), p.f(), p.up, Object.keys(p).join());
// expect: {"0":"zero","a":4,"b":5,"c":6,"d":7,"e":8} true 9 0,a,b,c,d,e,f

const shape = () => ({ x: 1, y: 2 });
const first = shape(), second = shape();
delete first.x;
second.z = 3;
console.log(shape(), first, second, Object.getOwnPropertyDescriptor(shape(), 'x'));
// expect: { x: 1, y: 2 } { y: 2 } { x: 1, y: 2, z: 3 } { value: 1, writable: true, enumerable: true, configurable: true }

const names = { f() {}, g: () => {}, h: function () {}, k: class {}, l: class { static name = 'own'; } };
console.log(names.f.name, names.g.name, names.h.name, names.k.name, names.l.name);
// expect: f g h k own

const big = { a0: 0, a1: 1, a2: 2, a3: 3, a4: 4, a5: 5, a6: 6, a7: 7, a8: 8, a9: 9, b0: 0, b1: 1, b2: 2, b3: 3, b4: 4, b5: 5, b6: 6, b7: 7, b8: 8, b9: 9, c0: 0, c1: 1, c2: 2, c3: 3, c4: 4, c5: 5, c6: 6, c7: 7, c8: 8, c9: 9, d0: 0, d1: 1, d2: 2, d3: 3, d4: 4, d5: 5, d6: 6, d7: 7, d8: 8, d9: 9, e0: 0, e1: 1, e2: 2, e3: 3, e4: 4, e5: 5, e6: 6, e7: 7, e8: 8, e9: 9, f0: 0, f1: 1, f2: 2, f3: 3, f4: 4, f5: 5, f6: 6, f7: 7, f8: 8, f9: 9, g0: 0, g1: 1, g2: 2, g3: 3, g4: 4 };
let sum = 0;
for (const k in big) sum += big[k];
console.log(sum, Object.keys(big).length, big.g4);
// expect: 280 65 4

function throws() { throw new Error('second'); }
let reached = 0;
try {
  o = { first: reached++, second: throws(), third: reached++ };
} catch (e) {
  console.log(e.message, reached, o.n);
}
// expect: second 1 3

(async () => {
  let v = 1;
  const awaited = { v, w: await (v = 2), v2: v, m() { return this.w; }, x: await null };
  console.log(JSON.stringify(awaited), awaited.m());
})();
// expect: {"v":1,"w":2,"v2":2,"x":null} 2
