// Of two parameters of one name the last one is seen; arguments keeps both (10.4.4.7 step 21).
function f(a, a) { arguments[0] = 'x'; arguments[1] = 'y'; return a + arguments[0]; }
console.log(f(1, 2));
// expect: yx
function g(a, a) { a = 'z'; return [arguments[0], arguments[1]].join(); }
console.log(g(1, 2));
// expect: 1,z
