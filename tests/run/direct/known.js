// Calls of names that hold one function for ever: few arguments, many, defaults, closures, recursion.
function outer(k) {
  let c = 0;
  function inc(d) { c += d; return c; }
  const twice = x => inc(x) + inc(x);
  const fact = function f(n) { return n ? n * f(n - 1) : 1; };
  function even(n) { return n === 0 ? true : odd(n - 1); }
  function odd(n) { return n === 0 ? false : even(n - 1); }
  return [twice(k), inc(1, 2, 3), inc(), fact(5), even(10), odd(7)];
}
console.log(outer(3));
// expect: [ 9, 7, NaN, 120, true, true ]
function defaults(a, b = a + 1, { c = b * 2 } = {}, ...rest) { return [a, b, c, rest.length]; }
function late(a, f = () => a, b = f()) { a = 7; return [a, b, f()]; }
function swapped(a = () => b, b = 2) { return a(); }
console.log(defaults(1), defaults(1, 5, { c: 9 }, 1, 2), defaults(1, undefined, undefined), late(1), swapped(), swapped(undefined, 9));
// expect: [ 1, 2, 4, 0 ] [ 1, 5, 9, 2 ] [ 1, 2, 4, 0 ] [ 7, 1, 7 ] 2 9
try { (function dead(a = b, b) { return a; })(); } catch (e) { console.log(e.name, e.message); }
// expect: ReferenceError Cannot access 'b' before initialization
// The arguments run in order, and all of them, also those that nobody takes.
const log = [];
const note = x => (log.push(x), x);
function one(a) { return a; }
console.log(one(note('a'), note('b'), note('c')), log.join());
// expect: a a,b,c
// The callee is a name of its own scope, in each round of a loop.
const made = [];
for (let i = 0; i < 3; i++) { function get() { return i; } const more = () => get() + 10; made.push(() => more() + get()); }
console.log(made.map(f => f()).join());
// expect: 10,12,14
// Deep inside: the environment of the callee is not that of the caller.
function levels(a) {
  const top = x => a + x;
  return function (b) { const mid = y => top(y) + b; return () => { let c = 1000; const low = () => mid(c) + top(c); return () => low() + c; }; };
}
console.log(levels(1)(20)()());
// expect: 3022
// Not yet initialized.
try { early(); } catch (e) { console.log(e.name, e.message); }
// expect: ReferenceError Cannot access 'early' before initialization
const early = () => 1;
const inner = () => { try { return tdz(); } catch (e) { return e.message; } finally { } const tdz = () => 5; };
console.log(inner(), early());
// expect: Cannot access 'tdz' before initialization 1
// What uses its arguments, new.target or itself.
function args() { return arguments.length + (new.target ? 10 : 0); }
function self() { return typeof self + self.length; }
console.log(args(1, 2, 3), new args() instanceof args, self());
// expect: 3 true function0
class A { constructor(x) { const shift = y => { this.x = x + y; return this.x; }; shift(1); } }
console.log(new A(4).x, (function () { const t = () => this; return t(); }).call(5) == 5);
// expect: 5 true
function thrower(x) { if (x > 2) throw new RangeError('big ' + x); return x; }
function caller(x) { try { return thrower(x) + thrower(x + 2); } catch (e) { return e.message; } }
console.log(caller(0), caller(1), caller(3));
// expect: 2 big 3 big 3
