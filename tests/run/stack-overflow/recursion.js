// Endless recursion is a RangeError that can be caught, again and again.
function f(n) { return f(n + 1) + 1; }
for (let i = 0; i < 3; i++) try { f(0); } catch (e) { console.log(e instanceof RangeError, e.message); }
console.log('alive');
// expect: true Maximum call stack size exceeded
// expect: true Maximum call stack size exceeded
// expect: true Maximum call stack size exceeded
// expect: alive
