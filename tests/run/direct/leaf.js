// A function that calls nothing but by conversions and accessors: what it throws has its place in the trace, and what these run is seen.
"use strict";
class Vector {
  constructor(x, y) { this.x = x; this.y = y; }
  push(dx, dy) {
    this.x += dx * 2;
    this.y += dy * 2;
  }
  dot(o) { return this.x * o.x + this.y * o.y; }
}
class Loud extends Vector {
  push(dx, dy) { super.push(dx, dy); this.x += 0.5; }
}
function run(v, n) {
  for (let i = 0; i < n; i++) v.push(i, 1.5);
  return v.x + "," + v.y + "," + v.dot(v) * 1;
}
const lines = (e) => e.stack.split("\n").slice(1).filter((l) => l.includes("leaf.js"))
  .map((l) => l.replace(/ \[as \w+\]/, "").replace(/.*at (?:.*\.)?(\w+) \(.*:(\d+):\d+\).*/, "$1 $2").replace(/.*at .*leaf.js:(\d+):.*/, "top $1")).join(" < ");
console.log(run(new Vector(1, 2), 5), run(new Loud(1, 2), 5));
// expect: 21,17,730 23.5,17,841.25
console.log(run(new Vector("s", 2), 2));
// expect: s02,8,NaN
const symbol = new Vector(1, Symbol());
try { run(symbol, 1); } catch (e) { console.log(e.name, symbol.x, lines(e)); }
// expect: TypeError 1 push 7 < run 15 < top 25

// An accessor on the instance, on the prototype, in place of what was a plain property.
const odd = new Vector(1, 2);
Object.defineProperty(odd, "y", { get() { throw new Error("get"); }, set() {} });
try { run(odd, 1); } catch (e) { console.log(e.message, odd.x, lines(e)); }
// expect: get 1 get 30 < push 7 < run 15 < top 31
const set = new Vector(1, 2), stored = [];
Object.defineProperty(set, "x", { get: () => 5, set(v) { stored.push(v); if (v > 5) set.push = () => stored.push("own"); } });
run(set, 3);
console.log(stored.join(), set.y);
// expect: 5,7,own 8

// A frozen receiver, null, a number, a proxy.
for (const receiver of [Object.freeze(new Vector(1, 2)), null, 5]) {
  try { Vector.prototype.push.call(receiver, 1, 1); } catch (e) { console.log(e.name, lines(e)); }
}
// expect: TypeError push 6 < top 41
// expect: TypeError push 6 < top 41
// expect: TypeError push 6 < top 41
const keys = [];
const proxy = new Proxy(new Vector(1, 2), { get(t, k) { keys.push(k); return t[k]; }, set(t, k, v) { keys.push("=" + k); t[k] = v; return true; } });
console.log(run(proxy, 1), keys.join());
// expect: 1,5,26 push,x,=x,y,=y,x,y,dot,x,x,y,y

// The method replaced between two calls, on the instance, on the prototype, and by a function that looks the same.
const v = new Vector(0, 0), push = Vector.prototype.push;
for (let i = 0; i < 6; i++) {
  v.push(1, 1);
  if (i === 1) v.push = function (dx) { this.x += dx * 100; };
  if (i === 3) delete v.push;
  if (i === 4) Vector.prototype.push = function (dx, dy) { this.x -= dx; };
}
Vector.prototype.push = push;
console.log(v.x, v.y);
// expect: 205 6
Object.setPrototypeOf(v, { push(dx, dy) { this.y = dx + dy; }, dot: () => 1 });
console.log(run(v, 2));
// expect: 205,2.5,1

// It may still use up the stack, from within.
const deep = new Vector(1, 1);
Object.defineProperty(deep, "x", { get() { deep.push(1, 1); return 1; }, set() {} });
try { deep.push(1, 1); } catch (e) { console.log(e.name); }
// expect: RangeError
