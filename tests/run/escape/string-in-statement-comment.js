// Statements whose text holds comment ends, as the C quotes its source lines.
const a = '*/', b = "/*", c = `*/ ${'??/'} \\`;
console.log(a + b + c, '*/ abort(); /*', '\\');
console.log('ends with a backslash \\'); // \\
async function f() { await '*/'; console.log("after */ await"); }
f();
// expect: *//**/ ??/ \ */ abort(); /* \
// expect: ends with a backslash \
// expect: after */ await
