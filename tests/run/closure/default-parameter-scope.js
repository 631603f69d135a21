// Defaults see earlier parameters and outer names, not the body's.
var x = 'outer';
function f(a = x, b = () => a, c = b()) { var x = 'inner'; a = 'changed'; return [a, b(), c, x]; }
console.log(f(), f('arg'));
try { (function (a = b, b) {})(); } catch (e) { console.log(e.name); }
// expect: [ 'changed', 'changed', 'outer', 'inner' ] [ 'changed', 'changed', 'arg', 'inner' ]
// expect: ReferenceError
