// Code made from strings at run time is an EvalError; eval gives back what is no string; import() of a variable is rejected.
// options: -Wno-dynamic-code
const e = eval;
console.log(e(5), e.name, e.length, eval(6), eval());
const constructorOf = f => Object.getPrototypeOf(f).constructor;
const makers = [
  () => eval('1'),
  () => (0, eval)('1'),
  () => Function('1'),
  () => new Function('a', 'return a'),
  () => constructorOf(function* () {})(''),
  () => new (constructorOf(async () => {}))(''),
  () => constructorOf(async function* () {})(),
];
for (const make of makers)
  try { make(); } catch (x) { console.log(x instanceof EvalError, x.message); }
const name = './none.js';
import(name).catch(x => console.log(x instanceof Error, x.message));
// expect: 5 eval 1 6 undefined
// expect: true eval: code made from strings at run time is not supported
// expect: true eval: code made from strings at run time is not supported
// expect: true Function: code made from strings at run time is not supported
// expect: true Function: code made from strings at run time is not supported
// expect: true GeneratorFunction: code made from strings at run time is not supported
// expect: true AsyncFunction: code made from strings at run time is not supported
// expect: true AsyncGeneratorFunction: code made from strings at run time is not supported
for (const body of ['return  this', 'return', ' ', 'return this;;', 'return thi\u1234'])
  try { Function(body); } catch (x) { console.log(x.name); }
try { Function('a', ''); } catch (x) { console.log(x.name); }
// expect: EvalError
// expect: EvalError
// expect: EvalError
// expect: EvalError
// expect: EvalError
// expect: EvalError
// expect: true Cannot find module './none.js': import() finds files that are part of the program; --include=GLOB adds some
// node-differs: Node evaluates the strings.
