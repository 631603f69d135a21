// Legacy octal literals and contextual names as identifiers.
var yield = 1, async = 2, of = 3, get = 4, static = 5, await = 6, undefined2 = 7;
let let1 = 010 + 0o10;
console.log(yield, async, of, get, static, await, let1, '\101', 08);
// expect: 1 2 3 4 5 6 16 A 8
