// Duplicate parameters are legal in sloppy simple lists: the last one wins.
function f(a, b, a) { return [a, b]; }
console.log(f(1, 2, 3));
// expect: [ 3, 2 ]
