// Rest parameters are real arrays; length counts the others.
function f(a, ...r) { return [Array.isArray(r), r.length, r]; }
console.log(f(1), f(1, 2, 3), f.length);
// expect: [ true, 0, [] ] [ true, 2, [ 2, 3 ] ] 1
