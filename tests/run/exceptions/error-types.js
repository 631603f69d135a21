// The native errors: name, message, inheritance, toString.
for (const E of [Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError]) {
  const e = new E('m');
  console.log(String(e), e instanceof E, e instanceof Error, Object.getPrototypeOf(E) === Error, E('x') instanceof E, E.length);
}
console.log(String(new Error()), Object.keys(new Error('a')));
// expect: Error: m true true false true 1
// expect: TypeError: m true true true true 1
// expect: RangeError: m true true true true 1
// expect: SyntaxError: m true true true true 1
// expect: ReferenceError: m true true true true 1
// expect: EvalError: m true true true true 1
// expect: URIError: m true true true true 1
// expect: Error []
