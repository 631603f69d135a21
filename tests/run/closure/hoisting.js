// Functions and vars are hoisted, in blocks too (sloppy).
console.log(f(), typeof v, typeof b);
function f() { return 'f'; }
var v = 1;
{ function b() { return 'b'; } }
console.log(b());
// expect: f undefined undefined
// expect: b
