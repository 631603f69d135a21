// Legacy octal literals and contextual names as identifiers.
var yield = 1, async = 2, of = 3, get = 4, static = 5;
function f() { var await = 6; return await + [await].length; }
let let1 = 010 + 0o10;
console.log(yield, async, of, get, static, f(), let1, '\101', 08);
// expect: 1 2 3 4 5 7 16 A 8
