// Calls of leaves in line, and of Math.sqrt: the callee is compared each time, whatever a site has learned.
"use strict";
class Point {
  constructor(x) { this.x = x; }
  add(d) { this.x += d * 2; }
}
class Other extends Point {
  ["add" + ""](d) { this.x -= d; return super.add(d * 10); }
}
function walk(p, d, n) {
  let s = 0;
  for (let i = 0; i < n; i++) {
    p.add(d);
    s += Math.sqrt(d * d);
  }
  return p.x + " " + s;
}
for (let i = 0; i < 5; i++) walk(new Point(0), 1, 3);
console.log(walk(new Point(1), 3, 4));
// expect: 25 12
console.log(walk(new Other(1), 3, 2), walk(new Point(1), 3, 4));
// expect: 115 6 25 12

// Replaced on the prototype by a closure of the same code, by another one, by a builtin.
const { add } = Point.prototype, { sqrt } = Math;
const makeAdd = (k) => ({ plus(d) { this.x += d * k; } }).plus;
for (const f of [makeAdd(1), makeAdd(5), add, Math.abs, add.bind(new Point(7))]) {
  Point.prototype.add = f;
  console.log(walk(new Point(1), 2, 2));
}
// expect: 5 4
// expect: 21 4
// expect: 9 4
// expect: 1 4
// expect: 1 4
Point.prototype.add = add;

// Math.sqrt replaced in the middle, by what looks at its argument and by what returns no number.
const got = [], late = () => got.push("late");
Math.sqrt = function (d) { got.push(d, this === Math); return "7"; };
console.log(walk(new Point(1), 2, 2), got.join());
// expect: 9 077 4,true,4,true
Math.sqrt = () => ({ valueOf() { Point.prototype.add = late; return 1; } });
console.log(walk(new Point(1), 2, 3), got.length);
// expect: 5 3 6
Math.sqrt = Math.abs;
Point.prototype.add = add;
console.log(walk(new Point(1), 2, 2));
// expect: 9 8
Math.sqrt = sqrt;
console.log(walk(new Point(1), NaN, 1), walk(new Point(1), -0, 1), walk(new Point(1), Infinity, 1), Math.sqrt(-1));
// expect: NaN NaN 1 0 Infinity Infinity NaN
function roots(v, n) {
  const out = [];
  for (let i = 0; i < n; i++) { const r = -(v * i); out.push(1 / Math.sqrt(r) * 1); }
  return out.join();
}
console.log(roots(1, 2), roots(-4, 2));
// expect: -Infinity,NaN Infinity,0.5

// What a typed array's site meets may be something else, whose conversion changes an object in the middle of a run.
function mix(list, a) {
  let s = 0;
  for (let i = 0; i < 2; i++) s += list[i] * a.x + a.y * 10;
  return s;
}
const floats = new Float64Array([1, 2]);
for (let i = 0; i < 30; i++) mix(floats, { x: 1, y: 2 });
const target = { x: 1, y: 2 };
const odd = Object.assign([1], { 1: { valueOf() { Object.defineProperty(target, "y", { get: () => 5 }); return 2; } } });
console.log(mix(floats, { x: 1, y: 2 }), mix(odd, target));
// expect: 43 73

// Closures of the code that is expected, made over and over, with variables of their own.
function maker(k) {
  return class { constructor(x) { this.x = x; } grow(d) { this.x += d * k; } };
}
function grow(o, n) {
  for (let i = 0; i < n; i++) o.grow(1);
  return o.x;
}
let grown = 0;
for (let i = 0; i < 300; i++) {
  const C = maker(i);
  grown += grow(new C(1), 2) + (i % 3 ? grow(new (maker(1))(0), 1) : 0);
}
console.log(grown);
// expect: 90200

// Functions die, and others come to lie where they were.
let sum = 0;
for (let i = 0; i < 300; i++) {
  class C { constructor() { this.x = i; } }
  const less = function () { this.x = -1; };
  C.prototype.add = i % 2 ? makeAdd(i) : less;
  sum += parseInt(walk(new C(), 1, 2));
}
console.log(sum);
// expect: 67350
