// Symbol.toStringTag is shown.
class A { constructor() { this[Symbol.toStringTag] = 'Tag'; } }
console.log({ [Symbol.toStringTag]: 'T', a: 1 });
// expect: { a: 1, [Symbol(Symbol.toStringTag)]: 'T' }
