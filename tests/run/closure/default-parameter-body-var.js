// A var with a parameter's name starts with the parameter's value, in its own scope.
function f(a, g = () => a) { var a; const before = a; a = 'body'; return [before, a, g()]; }
console.log(f('param'));
// expect: [ 'param', 'body', 'param' ]
