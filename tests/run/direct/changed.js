// Functions whose name is assigned later, or through the global object: the call sees the new one.
function f(x) { return 'f' + x; }
function g(x) { return 'g' + x; }
function callF() { return f(1); }
console.log(callF(), f(2));
// expect: f1 f2
f = g;
console.log(callF(), f(2));
// expect: g1 g2
function h() { return 'h'; }
const callH = () => h();
console.log(callH());
// expect: h
globalThis.h = () => 'through globalThis';
console.log(callH());
// expect: through globalThis
globalThis.h = 5;
try { callH(); } catch (e) { console.log(e.message); }
// expect: h is not a function
// Twice declared: the last one; assigned by a var of the same name.
function twice() { return 1; }
function twice() { return 2; }
console.log(twice());
// expect: 2
function block() {
  var v = () => 'var';
  function v() { return 'function'; }
  return v();
}
console.log(block());
// expect: var
function shadow(inner) { function inner() { return 'inner'; } return inner(); }
console.log(shadow(() => 'parameter'));
// expect: inner
function annex() { { function b() { return 1; } b(); } return b(); }
console.log(annex());
// expect: 1
function local() { let k = () => 1; const before = k(); k = () => 2; return [before, k()]; }
console.log(local());
// expect: [ 1, 2 ]
// A replaced argument is a new function; the name stays.
const named = function me(n) { me = null; return n ? me(n - 1) : typeof me; };
console.log(named(2));
// expect: function
// Arguments may replace the function: the old one was already read.
let swap = 0;
function target(x) { return 'old' + x; }
console.log(target((globalThis.target = x => 'new' + x, 1)), target(2));
// expect: old1 new2
