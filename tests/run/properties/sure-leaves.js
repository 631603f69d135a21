// Leaves that are straight code, in line and not: what they return, the errors half-way, their place in traces; where properties lie
// in objects that look like others (10.2.1, 10.1.8.1).
"use strict";
class Vector {
  constructor(x, y, z) { this.x = x; this.y = y; this.z = z; this.hits = 0; }
  dot(o) { return this.x * o.x + this.y * o.y + this.z * o.z; }
  scale(k) { this.x *= k; this.y *= k; this.z *= k; this.hits++; return this; }
  sum(text) { this.hits += 1; return text + this.x + this.y + this.z; }
}
function work(a, b, turns) {
  let out = "";
  for (let i = 0; i < turns; i++) {
    const d = a.dot(b), n = Math.sqrt(d);
    a.scale(0.5).x += n;
    out += b.scale(d / n).sum(":");
  }
  return out + "|" + [a.x, a.y, a.z, a.hits, b.hits].join();
}
const fresh = (x = 4) => new Vector(x, 2, 1);
for (let i = 0; i < 40; i++) work(fresh(), fresh(2), 2);
console.log(work(fresh(), new Vector(4, 2, 5), 2));
// expect: :201025:254.95097567963924127.47548783981962318.6887195995491|16.247548783981962,0.5,0.25,2,4
// The same names elsewhere: in another order, fewer, more, of literals, with a hole that a deletion left.
class Other extends Vector {
  constructor(x, y, z) { super(0, 0, 0); delete this.y; this.y = y; this.x = x; this.z = z; }
}
const like = (o) => Object.setPrototypeOf(o, Vector.prototype);
const of = (names, ...values) => like(Object.fromEntries(names.split(" ").map((name, i) => [name, values[i]])));
const kinds = [new Other(4, 2, 5), of("hits z y x", 0, 5, 2, 4), of("x y z hits more", 4, 2, 5, 0, 1),
  like({ ...fresh(), z: 5 }), Object.assign(fresh(), { z: 5 }), Object.assign(like([7, 8]), of("x y z hits", 4, 2, 5, 0)),
  Object.assign(like(() => 0), of("y x z hits", 2, 4, 5, 0)), Object.freeze(new Vector(4, 2, 5))];
for (const kind of kinds)
  try { console.log(work(fresh(), kind, 2)); } catch (e) { console.log(e.name, e.stack.split("\n").slice(1, 3).map((l) => l.replace(/.*:(\d+):\d+\)?$/, "$1")).join()); }
// expect: :201025:254.95097567963924127.47548783981962318.6887195995491|16.247548783981962,0.5,0.25,2,4
// expect: :201025:254.95097567963924127.47548783981962318.6887195995491|16.247548783981962,0.5,0.25,2,4
// expect: :201025:254.95097567963924127.47548783981962318.6887195995491|16.247548783981962,0.5,0.25,2,4
// expect: :201025:254.95097567963924127.47548783981962318.6887195995491|16.247548783981962,0.5,0.25,2,4
// expect: :201025:254.95097567963924127.47548783981962318.6887195995491|16.247548783981962,0.5,0.25,2,4
// expect: :201025:254.95097567963924127.47548783981962318.6887195995491|16.247548783981962,0.5,0.25,2,4
// expect: :201025:254.95097567963924127.47548783981962318.6887195995491|16.247548783981962,0.5,0.25,2,4
// expect: TypeError 7,15
// Errors and code half-way through a leaf.
const steps = [];
const odd = (v, name) => ({ valueOf() { steps.push(name); if (steps.length > 1) throw new RangeError(steps.join("")); return v; } });
for (const make of [() => new Vector(odd(1, "x"), 2, 3), () => new Vector(1, odd(2, "y"), 3), () => new Vector(1, 2, odd(3, "z")), () => new Vector("1", "2", 3)]) {
  steps.length = 0;
  const v = make();
  try { console.log(work(v, fresh(), 3), steps.join("")); }
  catch (e) { console.log(e.message, typeof v.x, typeof v.y, v.hits, e.stack.split("\n").slice(2, 4).map((l) => l.replace(/.*:(\d+):\d+\)?$/, "$1")).join()); }
}
// expect: xx object number 0 7,14
// expect: yy number object 0 7,14
// expect: zz number number 0 7,14
// expect: :13.26649916142166.63324958071083.3166247903554:104.6637128954635852.3318564477317926.165928223865894:3425.6345261537811712.8172630768904856.4086315384452|37.62873424871231,0.25,0.375,3,6 
// Numbers of all kinds.
for (const x of [0, -0, 1, 2 ** 31 - 1, -(2 ** 31), 2 ** 53, NaN, Infinity, 5e-324, 1.5])
  console.log(work(new Vector(x, x, 1), new Vector(1, x, -0), 1));
// expect: :NaNNaNNaN|0,0,0.5,1,2
// expect: :NaNNaNNaN|0,0,0.5,1,2
// expect: :1.4142135623730951.4142135623730950|1.9142135623730951,0.5,0.5,1,2
// expect: :2147483647.546116860152061624000|3221225471,1073741823.5,0.5,1,2
// expect: :2147483647.5-46116860173536460000|1073741823.5,-1073741824,0.5,1,2
// expect: :90071992547409928.112963841460668e+310|13510798882111488,4503599627370496,0.5,1,2
// expect: :NaNNaNNaN|NaN,NaN,0.5,1,2
// expect: :NaNNaNNaN|Infinity,Infinity,0.5,1,2
// expect: :2.2227587494850775e-16200|2.2227587494850775e-162,0,0.5,1,2
// expect: :1.93649167310370832.90473750965556250|2.6864916731037085,0.75,0.5,1,2

// i < x.length: of what is no array, with lengths that are no integers, or change, or are strings.
function count(x, from) {
  let n = 0;
  for (let i = from; i < x.length && n < 50; i++) n += i < x.length ? 1 : 100;
  return n;
}
for (let i = 0; i < 20; i++) count([1, 2], 0);
const lengths = [3, 2.5, -1, 0, -0, NaN, Infinity, -Infinity, "4", "x", null, undefined, true, 1e300, 2 ** 53, -(2 ** 60), [3], { valueOf: () => 2 }];
console.log(lengths.map((length) => count({ length }, 0)).join(), lengths.map((length) => count({ length }, -2)).join());
// expect: 3,3,0,0,0,0,50,0,4,0,0,0,1,50,50,0,3,2 5,5,1,2,2,0,50,0,6,0,2,0,3,50,50,0,5,4
console.log(count("four", 1), count(new Uint8Array(5), 0), count(() => 0, -1), count(Object.create([1, 2, 3]), 0), count(5, 0));
// expect: 3 5 1 3 0
let reads = 0;
console.log(count({ get length() { return reads++ < 7 ? 9 : 0; } }, 0), reads);
// expect: 103 9
try { count({ length: Symbol() }, 0); } catch (e) { console.log(e.name, e.stack.split("\n")[1].replace(/.*:(\d+):\d+\)?$/, "$1")); }
// expect: TypeError 72
try { count(null, 0); } catch (e) { console.log(e.message); }
// expect: Cannot read properties of null (reading 'length')
const growing = [1];
let seen = 0;
for (let i = 0; i < growing.length; i++) { seen++; if (growing.length < 9) growing.push(i); if (i === 3) growing.length = 6; }
console.log(seen, growing.join());
// expect: 9 1,0,1,2,3,,4,5,6

// A variable that was assigned, then a conversion that runs code: the assignment is done once.
function assign(o, turns) {
  let s = 0, t = 0, u = 1;
  for (let i = 0; i < turns; i++) {
    s = s + o.x * 1;
    t = t + o.y * s;
    u = u * 2 + o.z * t + o.x * 0;
    s = s - o.hits * u - o.y * 1;
  }
  return [s, t, u].join();
}
for (let i = 0; i < 40; i++) assign(fresh(), 2);
const two = { valueOf: () => 2 };
for (const names of ["x y z hits", "q x y z hits", "hits y", "y", "z", "hits"])
  console.log(assign(Object.assign(fresh(), { hits: 3 }, Object.fromEntries(names.split(" ").map((name) => [name, two]))), 3));
// expect: -188,108,128
// expect: -188,108,128
// expect: 74,-44,-44
// expect: 48,36,-4
// expect: -2748,660,1040
// expect: 74,-44,-44

// A method that is called directly changes what its caller has looked at: the object, the other one, the prototypes.
class Changer {
  constructor(x) { this.x = x; this.y = x + 0.5; this.z = 0; this.act = null; }
  touch(o, n) { this.z += n; if (this.act !== null) this.act(this, o, n); }
  shift(n) { this.x += n; }
}
const SHIFT = ["shift"][0], TOUCH = ["touch"][0]; // no other method is called so in the text
function visit(a, b, turns) {
  for (let i = 0; i < turns; i++) {
    const d = a.x - b.x, e = a.y * b.y;
    a.touch(b, i);
    b.z = a.z + d + b.x;
    a.shift(e);
    b.shift(a.x * b.y);
  }
  return [a.x, a.y, a.z, b.x, b.y, b.z].join();
}
const changer = (act = null) => Object.assign(new Changer(3), { act });
for (let i = 0; i < 40; i++) visit(changer(), changer(), 2);
console.log(visit(changer(), changer(), 2));
// expect: 27.5,3.5,1,152.625,3.5,16.25
const at = (turn, act) => visit(changer((a, b, n) => { if (n === turn) act(a, b); }), changer(), 4);
for (const turn of [0, 1, 2]) {
  let log = "";
  const note = (text, v) => { log += text; return v; };
  const accessor = (o, name, v) => Object.defineProperty(o, name, { get: () => note(`<${name}`, v), set: (w) => note(`>${w}`), configurable: true });
  console.log(at(turn, (a, b) => accessor(b, "z", 1)), log); log = "";
  console.log(at(turn, (a) => accessor(a, "z", 5)), log); log = "";
  console.log(at(turn, (a, b) => { delete b.x; }), at(turn, (a, b) => { delete a.x; b.x = "7"; }));
  console.log(at(turn, (a, b) => { b[SHIFT] = function (n) { this.x -= n; }; }));
  console.log(at(turn, (a) => Object.setPrototypeOf(a, { [TOUCH]() {}, [SHIFT]() { note("s"); } })), log); log = "";
  try { console.log(at(turn, (a, b) => Object.freeze(b))); } catch (e) { console.log(e.name, e.stack.split("\n")[1].replace(/.*:(\d+):\d+\)?$/, "$1")); }
  const middle = Object.setPrototypeOf({}, Changer.prototype);
  const heir = () => Object.setPrototypeOf(changer(), middle);
  for (let i = 0; i < 40; i++) visit(heir(), heir(), 2);
  const changed = heir();
  changed.act = (a, b, n) => { if (n === turn) middle[SHIFT] = (n) => note(`m${n};`); if (n > turn) delete middle[SHIFT]; };
  console.log(visit(changed, heir(), 4), log); log = "";
  const { shift } = Changer.prototype;
  console.log(at(turn, () => accessor(Changer.prototype, "shift", function () { note("a"); })), log); log = "";
  Object.defineProperty(Changer.prototype, "shift", { value: shift, writable: true, configurable: true });
  console.log(at(turn, () => { Changer.prototype[SHIFT] = function (n) { this.y += n; }; }));
  Changer.prototype[SHIFT] = shift;
  try { console.log(at(turn, () => { delete Changer.prototype.shift; })); } catch (e) { console.log(e.message); }
  Changer.prototype[SHIFT] = shift;
}
// expect: 52,3.5,6,473.75,3.5,1 >3>16.25>30.5>45.75<z
// expect: 52,3.5,5,473.75,3.5,44.75 <z<z>6<z<z>7<z<z>8<z<z
// expect: 52,3.5,6,NaN,3.5,NaN NaN,3.5,6,7NaNNaNNaNNaN,3.5,NaN7NaNNaNNaN
// expect: 52,3.5,6,-467.75,3.5,45.75
// expect: 3,3.5,0,45,3.5,3 ssss
// expect: TypeError 127
// expect: 39.75,3.5,6,291.75,3.5,33.5 m12.25;m10.5;
// expect: 3,3.5,6,3,3.5,9 <shifta<shifta<shifta<shifta<shifta<shifta<shifta<shifta
// expect: 3,3029906.25,6,3,896,9
// expect: a.shift is not a function
// expect: 52,3.5,6,473.75,3.5,1 >16.25>30.5>45.75<z
// expect: 52,3.5,5,473.75,3.5,44.75 <z<z>7<z<z>8<z<z
// expect: 52,3.5,6,NaN,3.5,NaN NaN,3.5,6,7NaNNaNNaN,3.5,NaN7NaNNaN
// expect: 52,3.5,6,-361,3.5,45.75
// expect: 15.25,3.5,1,216.5,3.5,16.25 sss
// expect: TypeError 127
// expect: 39.75,3.5,6,291.75,3.5,33.5 m12.25;m53.375;
// expect: 15.25,3.5,6,56.375,3.5,21.25 <shifta<shifta<shifta<shifta<shifta<shifta
// expect: 15.25,843365.8037109375,6,56.375,15018.5546875,21.25
// expect: a.shift is not a function
// expect: 52,3.5,6,473.75,3.5,1 >30.5>45.75<z
// expect: 52,3.5,5,473.75,3.5,44.75 <z<z>8<z<z
// expect: 52,3.5,6,NaN,3.5,NaN NaN,3.5,6,7NaNNaN,3.5,NaN7NaN
// expect: 52,3.5,6,-168.5,3.5,45.75
// expect: 27.5,3.5,3,345.125,3.5,30.5 ss
// expect: TypeError 127
// expect: 39.75,3.5,6,291.75,3.5,33.5 m12.25;m96.25;
// expect: 27.5,3.5,6,152.625,3.5,33.5 <shifta<shifta<shifta<shifta
// expect: 27.5,1586.8125,6,152.625,2842.875,33.5
// expect: a.shift is not a function
console.log(visit(changer(), changer(), 2));
// expect: 27.5,3.5,1,152.625,3.5,16.25
