// Accesses to one object in a row: what user code between them changes is seen by the next one (13.3.2.1, 10.1.8.1).
"use strict";
function sum(a, o, b) {
  let s = 0;
  for (let i = 0; i < 2; i++) s += a.x * 2 + o.v * 3 + a.y * 5 + b.x * 7 + a.z * 11 + b.y * 13;
  return s;
}
const make = () => ({ x: 1, y: 2, z: 3 });
for (let i = 0; i < 40; i++) sum(make(), { v: 1 }, make());
console.log(sum(make(), { v: 1 }, make()));
// expect: 162

// A getter that is defined, a property that is deleted, a new prototype: each by the valueOf of an operand.
function attack(change, same) {
  const a = make(), b = same ? a : make();
  let log = "";
  const v = { valueOf() { change(a, (t) => log += t); return 1; } };
  return sum(a, { v }, b) + log;
}
console.log(attack((a, log) => Object.defineProperty(a, "y", { get() { log("g"); return 100; }, configurable: true })));
// expect: 1142gg
console.log(attack((a) => { delete a.y; }));
// expect: NaN
console.log(attack((a) => { delete a.y; Object.setPrototypeOf(a, { y: 7 }); }));
// expect: 212
console.log(attack((a) => { a.w = 1; a.y = 3; }));
// expect: 172
console.log(attack((a) => { delete a.x; a.x = 4; }, true));
// expect: 210
console.log(attack((a, log) => Object.defineProperty(a, "z", { get() { log("z"); this.x = 9; return 0; }, configurable: true }), true));
// expect: 168zz
console.log(attack((a) => Object.setPrototypeOf(a, null)));
// expect: 162

// The same by a getter of another object in the run.
function three(a, b) {
  for (let i = 0; ; i++) {
    const p = a.x, q = b.x, r = a.y, s = b.y;
    if (i === 1) return [p, q, r, s].join();
  }
}
for (let i = 0; i < 40; i++) three(make(), make());
const a1 = make(), b1 = make();
Object.defineProperty(b1, "x", { get() { a1.y += 10; Object.defineProperty(a1, "x", { value: "odd", writable: false }); return "b"; } });
console.log(three(a1, b1));
// expect: odd,b,22,2

// Writes: to a frozen object, to what became read-only, past a setter, to another shape, to the same object under two names.
function move(a, b, n) {
  for (let i = 0; i < n; i++) { a.x += 1; b.x += 10; a.y = a.x; b.y = b.x; a.z += a.y * 1; }
  return [a.x, a.y, a.z, b.x, b.y].join();
}
for (let i = 0; i < 40; i++) move(make(), make(), 2);
console.log(move(make(), make(), 3));
// expect: 4,4,12,31,31
const alias = make();
console.log(move(alias, alias, 1));
// expect: 12,12,15,12,12
const frozen = Object.freeze(make());
try { move(frozen, make(), 1); } catch (e) { console.log(e.name, e.stack.split("\n")[1].replace(/.*:(\d+):(\d+)\)?$/, "$1")); }
// expect: TypeError 50
const half = make();
try {
  move(make(), { get x() { return 0; }, set x(v) { Object.freeze(half); log = v; }, y: 0 }, 1);
  move(half, { get x() { return 0; }, set x(v) { Object.freeze(half); }, y: 0 }, 1);
} catch (e) { console.log(e.name, half.x, half.y); }
var log;
// expect: TypeError 1 2
console.log(move({ z: 1, y: 2, x: 3 }, { x: 1, y: 2, more: 3 }, 2), move(Object.create({ x: 1, y: 2, z: 3 }), make(), 2));
// expect: 5,5,10,21,21 3,3,8,21,21

// Strings, numbers, proxies, arrays and functions as receivers of the same sites.
const seen = [];
const proxy = new Proxy(make(), { get(t, k) { seen.push(k); return t[k]; } });
console.log(three(proxy, make()), three("abc", 5), three([1, 2], function () {}), seen.join(""));
// expect: 1,1,2,2 ,,, ,,, xyxy
try { three(make(), undefined); } catch (e) { console.log(e.message); }
// expect: Cannot read properties of undefined (reading 'x')

// A site that meets itself on another object, in the middle of a run.
function nested(a, depth) {
  for (let i = 0; i < 2; i++) {
    const x = a.x * 1, y = a.y * 1;
    if (i) return x + y + a.z;
  }
}
const inner = { z: 1, y: { valueOf: () => nested({ y: 1, z: 2, x: 3 }, 0) }, x: 4 };
for (let i = 0; i < 40; i++) nested(make(), 0);
console.log(nested({ x: { valueOf: () => nested(inner, 0) }, y: 5, z: 6 }, 0), nested(make(), 0));
// expect: 22 6

// Many properties, of which some lie outside of the object; properties that come in another order; indices as names.
const wide = {};
for (let i = 0; i < 100; i++) wide["p" + i] = i;
wide.x = 1, wide.y = 2, wide.z = 3;
const classes = [];
for (let i = 0; i < 30; i++) classes.push({ ["q" + i]: i, x: i, y: 1, z: i });
let total = 0;
for (let r = 0; r < 3; r++) for (const o of [wide, make(), ...classes]) total += nested(o, 0);
console.log(total, three(wide, { y: "y", x: "x" }));
// expect: 2736 1,x,2,y
