// Functions from strings that need no compiler: without a body, and those that look for the global object (20.2.1.1).
// options: -Wno-dynamic-code
const f = Function(), g = new Function(), h = Function('return this');
console.log(f(), g(1), h() === globalThis, new Function('return this;')() === globalThis);
// expect: undefined undefined true true
console.log(f.name, f.length, f === Function(), String(f) === 'function anonymous(\n) {\n\n}');
// expect: anonymous 0 false true
console.log(String(h) === 'function anonymous(\n) {\nreturn this\n}', typeof h.call(1), h.call(f) === f);
// expect: true object true
console.log(new f() instanceof f, f.prototype.constructor === f, Object.getPrototypeOf(new h()) === h.prototype);
// expect: true true true
try { new Function(''); } catch (e) { console.log(e.name); } // asks whether others work
// expect: EvalError
class Own extends Function { m() { return 'm'; } }
const own = new Own('return this');
console.log(own instanceof Own, own.m(), own() === globalThis, f.constructor === Function);
// expect: true m true true
console.log(Reflect.construct(Function, [], Array) instanceof Array);
// expect: true
// node-differs: Node makes code of strings.
