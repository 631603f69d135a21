// eval called indirectly: what is no string comes back, a string is an EvalError (code made at run time is not supported).
const e = eval;
console.log(e(5), e.name, e.length);
try { (0, eval)('1'); } catch (x) { console.log(x instanceof EvalError); }
// expect: 5 eval 1
// expect: true
// node-differs: Node evaluates the string.
