// freeze, seal, preventExtensions and their tests.
const f = Object.freeze({ a: 1 }), s = Object.seal({ a: 1 }), p = Object.preventExtensions({ a: 1 });
s.a = 2; delete s.a; s.b = 1; delete p.a; p.c = 1; f.a = 5;
console.log(f, s, p, Object.isFrozen(f), Object.isSealed(s), Object.isExtensible(p), Object.isFrozen(p), Object.isFrozen('x'));
// expect: { a: 1 } { a: 2 } {} true true false true true
