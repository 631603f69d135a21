// Direct recursion uses the stack up, then it is a RangeError; the trace names the functions.
function down(n) { return down(n + 1) + 1; }
function ping(n) { return pong(n); }
function pong(n) { return ping(n); }
for (const f of [() => down(0), () => ping(0), () => { const loop = () => loop(); return loop(); }]) {
  try { f(); } catch (e) { console.log(e instanceof RangeError, e.message); }
}
// expect: true Maximum call stack size exceeded
// expect: true Maximum call stack size exceeded
// expect: true Maximum call stack size exceeded
function depth(n) { return n === 0 ? 0 : 1 + depth(n - 1); }
console.log(depth(5000));
// expect: 5000
function a() { b(1); }
const b = x => { throw new Error('here'); };
try { a(); } catch (e) { console.log(e.stack.split('\n').slice(0, 3).map(s => s.replace(/\(.*\//, '(')).join('|')); }
// expect: Error: here|    at b (recursion.js:15:24)|    at a (recursion.js:14:16)
