'use strict';
// Calls of properties that one function of the program probably is: other ones are called too.
class Vec {
  constructor(x, y) { this.x = x; this.y = y; }
  scale(k) { return new Vec(this.x * k, this.y * k); }
  dot(o, shift = 1) { return this.x * o.x + this.y * o.y - shift; }
  sum(...more) { return this.x + more.length; }
  twice(n) { return n + n; }
}
const v = new Vec(1, 2);
console.log(v.scale(2).x, v.scale('3').y, v.scale(undefined).x, v.scale().y, v.dot(v), v.dot(v, 2.5), v.sum(1, 2), v.twice(2), v.twice('a'));
// expect: 2 6 NaN NaN 4 2.5 3 4 aa
const other = { scale(k) { return 'other ' + k; }, dot: 5, x: 9 };
for (const o of [v, other, { scale: k => k }, Object.create(v)]) console.log(typeof o.scale(2), String(o.scale(1).x));
// expect: object 1
// expect: string undefined
// expect: number undefined
// expect: object 1
try { other.dot(1); } catch (e) { console.log(e.message); }
// expect: other.dot is not a function
try { v.absent(1); } catch (e) { console.log(e.message); }
// expect: v.absent is not a function
Vec.prototype.scale = function (k) { return { x: -k }; };
console.log(v.scale(2).x, v.dot.call({ x: 1, y: 1 }, { x: 2, y: 3 }, 0), [1, 2].map(v.twice, v).join());
// expect: -2 5 2,4
// this of a call that is no method's; a method taken out.
const { twice, dot } = v;
console.log(twice(4), (() => { try { return dot(v); } catch (e) { return e.name; } })());
// expect: 8 TypeError
// Results that are numbers, from a method that is only one by name.
const counter = { n: 0, step(by) { this.n += by; return this.n * 2; } };
let total = 0;
for (let i = 0; i < 4; i++) total += counter.step(i);
console.log(total, counter.step('x'), counter.n);
// expect: 20 NaN 6x
class Base { area(w) { return w * this.h(); } h() { return 2; } }
class Derived extends Base { h() { return super.h() + 1; } }
console.log(new Base().area(3), new Derived().area(3));
// expect: 6 9
// The arguments of the call run before the method is entered, after it was read.
const changing = { run(x) { return 'first ' + x; } };
console.log(changing.run((changing.run = x => 'second ' + x, 1)), changing.run(2));
// expect: first 1 second 2
function stack() { const e = {}; Error.captureStackTrace?.(e, stack); return typeof e.stack; }
const box = { deep(n) { return n > 0 ? this.deep(n - 1) + 1 : 0; }, endless(n) { return this.endless(n + 1); } };
console.log(box.deep(100), stack(), (() => { try { return box.endless(0); } catch (e) { return e instanceof RangeError; } })());
// expect: 100 string true
