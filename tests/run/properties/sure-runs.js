// Straight code over several objects: what is found not to be as it was before goes on from where it is, and nothing is done twice
// (13.3.2.1, 10.1.8.1, 10.1.9.1, 13.15.2).
"use strict";
const make = (x = 1) => ({ x, y: 2.5, z: 3, n: 0 });

// A conversion that runs code, behind writes and assignments: each is done once.
function count(a, b, turns) {
  let sum = 0, last;
  for (let i = 0; i < turns; i++) {
    a.n += 1;
    sum += a.x * b.x + a.y;
    last = sum;
    b.n = b.n + a.n * 2;
    sum -= b.y * a.z;
  }
  return [a.n, b.n, sum, last].join();
}
for (let i = 0; i < 40; i++) count(make(), make(), 2);
console.log(count(make(), make(), 2));
// expect: 2,6,-8,-0.5
let log = "";
const loud = (v, f) => ({ valueOf() { log += v; f?.(); return v; } });
console.log(count({ ...make(), z: loud(7) }, { ...make(), y: loud(9) }, 2), log);
// expect: 2,6,-119,-56 9797
log = "";
console.log(count(make(), { ...make(), x: loud(5) }, 2), log);
// expect: 2,6,0,7.5 55
console.log(count({ ...make(), y: "text" }, make(), 2));
// expect: 2,6,NaN,NaN1text
console.log(count({ ...make(), n: "n" }, make(), 2));
// expect: n11,NaN,-8,-0.5
console.log(count(make(NaN), make(-0), 1), count(make(0.1), make(2 ** 31), 2), Object.is(count2(-0), -0));
// expect: 1,2,NaN,NaN 2,6,429496719.6,429496727.1 true
function count2(x) {
  const o = { x, y: 1, z: 0 };
  for (let i = 0; i < 1; i++) { o.z = o.x * o.y; o.y = o.z * 1; }
  return o.y;
}

// The shape changes half-way, by a conversion: what was read before stays, what is read behind sees it.
function change(f) {
  const a = make(), b = make();
  a.y = loud(1, () => f(a, b));
  log = "";
  try { return count(a, b, 2) + " " + log; } catch (e) { return `${e.name} ${a.n},${b.n}`; }
}
console.log(change((a) => Object.defineProperty(a, "z", { get() { log += "g"; return 1; }, configurable: true })));
// expect: 2,6,-1,1.5 1g1g
console.log(change((a) => { delete a.n; }));
// expect: ,NaN,-11,-3.5 11
console.log(change((a, b) => { Object.freeze(b); }));
// expect: TypeError 1,0
console.log(change((a, b) => { Object.setPrototypeOf(b, null); b.w = 1; b.y = 4; }));
// expect: 2,6,-20,-8 11
console.log(change((a, b) => { Object.defineProperty(b, "n", { set(v) { log += `s${v}`; }, get() { return 1; }, configurable: true }); }));
// expect: 2,1,-11,-3.5 1s31s5

// One object under both names.
const alias = make();
console.log(count(alias, alias, 3));
// expect: 39,39,-12,-4.5

// Methods: found on prototypes, changed there by plain writes, hidden by own properties, replaced by accessors, at each turn.
class Point {
  constructor(x, y) { this.x = x; this.y = y; this.k = 0; }
  add(dx, dy) { this.x += dx; this.y += dy; this.k += dx * dy; }
}
class Far extends Point { far() { return this.x; } }
function walk(a, b, turns, between) {
  for (let i = 0; i < turns; i++) {
    const dx = a.x - b.x, dy = a.y - b.y;
    a.add(dx, dy);
    b.add(dy * 0.5, dx);
    a.k += b.k * Math.sqrt(dx * dx + dy * dy);
    between?.(i, a, b);
  }
  return [a.x, a.y, a.k, b.x, b.y, b.k].map((v) => typeof v === "number" ? +v.toFixed(3) : String(v)).join();
}
for (let i = 0; i < 40; i++) walk(new Point(4, 1), new Point(1, 5), 2), walk(new Far(4, 1), new Point(1, 5), 2);
console.log(walk(new Point(4, 1), new Point(1, 5), 2), walk(new Far(4, 1), new Far(1, 5), 2));
// expect: 15,-14,-810.074,-6.5,16,-50 15,-14,-810.074,-6.5,16,-50
const add = Point.prototype.add;
const other = function (dx, dy) { this.x -= dx; this.y -= dy; };
console.log(walk(new Point(4, 1), new Point(1, 5), 3, (i) => { Point.prototype.add = i === 0 ? other : add; }));
// expect: -6.5,16,-439.44,8.5,-5.5,-28
console.log(walk(new Point(4, 1), new Point(1, 5), 3, (i, a) => { if (i === 1) a.add = other; }));
// expect: -6.5,16,-14558.553,-21.5,37.5,-372.5
console.log(walk(new Far(4, 1), new Far(1, 5), 3, (i) => { if (i === 0) Far.prototype.add = other; else delete Far.prototype.add; }));
// expect: -6.5,16,-439.44,8.5,-5.5,-28
console.log(walk(new Far(4, 1), new Far(1, 5), 3, (i, a) => { Object.setPrototypeOf(a, i ? Point.prototype : { add: other }); }));
// expect: 4.5,0,-1465.067,-10.5,21.5,-72
let got = 0;
console.log(walk(new Point(4, 1), new Point(1, 5), 2, (i) => Object.defineProperty(Point.prototype, "add", { get() { got++; return add; }, configurable: true })), got);
// expect: 15,-14,-810.074,-6.5,16,-50 2
Object.defineProperty(Point.prototype, "add", { value: add, writable: true, configurable: true });
try { walk(new Point(4, 1), new Point(1, 5), 3, (i) => { if (i === 1) Point.prototype.add = 1; }); } catch (e) { console.log(e.message); }
// expect: a.add is not a function
Point.prototype.add = add;
console.log(walk(new Point(4, 1), new Point(1, 5), 2));
// expect: 15,-14,-810.074,-6.5,16,-50

// The function called changes what the caller knew: its own object, the other one, or throws behind a write.
class Odd extends Point {
  add(dx, dy) { this.x += dx; this.y += dy; this.then?.(); this.k += dx * dy; }
}
const odd = (then) => Object.assign(new Odd(4, 1), { then });
for (let i = 0; i < 40; i++) walk(odd(), odd(), 2);
let p = odd();
console.log(walk(odd(() => { p.x = { valueOf: () => 3 }; }), p, 1), walk(odd(() => { delete p.y; }), p, 1));
// expect: 4,1,0,3,1,0 5,1,0,3,NaN,0
let thrower = odd(function () { if (this.x > 6) throw new RangeError("half"); });
try { walk(thrower, new Point(3, 0), 5); } catch (e) { console.log(e.message, thrower.x, thrower.y, thrower.k, e.stack.split("\n").slice(1, 4).map((l) => l.replace(/.*:(\d+):\d+\)?$/, "$1")).join()); }
// expect: half 6.5 3 1.7071067811865475 111,104,72

// Math and what it has may be others.
const sqrt = Math.sqrt, math = Math;
console.log(walk(new Point(4, 1), new Point(1, 5), 2, () => { Math.sqrt = () => "1"; }));
// expect: 15,-14,-180,-6.5,16,-50
Math.sqrt = sqrt;
console.log(walk(new Point(4, 1), new Point(1, 5), 2, () => { globalThis.Math = { sqrt: (v) => v }; }), globalThis.Math === math);
// expect: 15,-14,-9380,-6.5,16,-50 false
globalThis.Math = math;
try { walk(new Point(4, 1), new Point(1, 5), 2, () => { delete math.sqrt; }); } catch (e) { console.log(e.message); }
// expect: Math.sqrt is not a function
math.sqrt = sqrt;
console.log(walk(new Point(4, 1), new Point(1, 5), 2));
// expect: 15,-14,-810.074,-6.5,16,-50

// A variable that is read before it is written in the same turn, a captured one, and one that is its own operand.
function carry(o, turns) {
  let seen = [], f;
  for (let i = 0; i < turns; i++) {
    var before, held = o.x * 2;
    seen.push([before, held].join("/"));
    before = o.x + o.y * 1;
    f = () => held;
    held += o.z * before;
    o.x += held - o.y;
    o.y = f() + o.z;
  }
  return seen + " " + f();
}
for (let i = 0; i < 40; i++) carry(make(), 2);
console.log(carry(make(), 2), carry({ ...make(), z: loud(2) }, 2));
// expect: /2,3.5/22 101.5 /2,3.5/15 52
function swing(o, turns) {
  var was;
  let text = "";
  for (let i = 0; i < turns; i++) {
    const a = o.x * 1, b = o.y * 1;
    text += was + ";";
    was = o.z * a;
    text += was + b + ",";
    o.x = o.z * was + o.n;
  }
  return text;
}
for (let i = 0; i < 40; i++) swing(make(), 2);
console.log(swing(make(), 2), swing({ ...make(), z: loud(2), n: loud(1) }, 2));
// expect: undefined;5.5,3;29.5, undefined;4.5,2;12.5,

// Receivers that are nothing, primitives, proxies, functions and arrays.
for (const o of [null, undefined])
  try { count(make(), o, 1); } catch (e) { console.log(e.message, e.stack.split("\n")[1].replace(/.*:(\d+):(\d+)\)?$/, "$1")); }
// expect: Cannot read properties of null (reading 'x') 11
// expect: Cannot read properties of undefined (reading 'x') 11
try { count(make(), "text", 1); } catch (e) { console.log(e.name); }
// expect: TypeError
const seen = [];
console.log(count(new Proxy(make(), { get(t, k) { seen.push(k); return t[k]; }, set(t, k, v) { seen.push(`${k}=${v}`); t[k] = v; return true; } }), make(), 1), seen.join());
// expect: 1,2,-4,3.5 n,n=1,x,y,n,z,n
console.log(count(Object.assign(() => 0, make()), Object.assign([], make()), 2));
// expect: 2,6,-8,-0.5

// Fields of the prototype, accessors, and what lies outside of the object.
console.log(count(Object.create(make()), make(), 2), count({ get x() { return 3; }, y: 1, z: 2, n: 0 }, make(), 2));
// expect: 2,6,-8,-0.5 2,6,-2,3
const wide = {};
for (let i = 0; i < 100; i++) wide["p" + i] = i;
console.log(count(Object.assign(wide, make()), make(), 2), count(make(), wide, 2), wide.n);
// expect: 2,6,-8,-0.5 2,8,-8,-0.5 8

// Another shape each time, and shapes that take turns.
let total = "";
for (let i = 0; i < 60; i++) {
  const o = { ["q" + i]: i, ...make(i % 3) };
  total = count(i % 2 ? o : make(), i % 4 ? make() : o, 2);
}
console.log(total, count(make(), make(), 2));
// expect: 2,6,-6,1.5 2,6,-8,-0.5
