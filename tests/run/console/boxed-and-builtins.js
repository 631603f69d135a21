// Boxed primitives, iterators, Math, JSON, arguments, globalThis parts.
console.log(new Number(1), new String('s'), new Boolean(false), Object(Symbol('b')), [new Number(-0)]);
console.log(Math, JSON, Reflect, (function () { return arguments; })(1, 'a'));
console.log([][Symbol.iterator](), 'a'[Symbol.iterator](), (function* () {})(), (async function* () {})());
// expect: [Number: 1] [String: 's'] [Boolean: false] [Symbol: Symbol(b)] [ [Number: -0] ]
// expect: Object [Math] {} Object [JSON] {} Object [Reflect] {} [Arguments] { '0': 1, '1': 'a' }
// expect: Object [Array Iterator] {} Object [String Iterator] {} Object [Generator] {} Object [AsyncGenerator] {}
