// Inner scopes shadow outer ones, parameters and catch included.
let x = 'outer';
function f(x) { { let x = 'block'; console.log(x); } try { throw 'caught'; } catch (x) { console.log(x); } return x; }
console.log(f('param'), x);
// expect: block
// expect: caught
// expect: param outer
