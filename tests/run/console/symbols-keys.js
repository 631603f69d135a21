// Keys: quotes when no identifier, symbols in brackets, hidden ones left out, integer keys first.
const sym = Symbol('desc');
console.log({ [sym]: 1, [Symbol()]: 2, [Symbol.iterator]: 3, [Symbol.for('a b')]: 4 });
console.log({ 'a-b': 1, 'c d': 2, 3: 3, '': 4, "it's": 5, 'a"b': 6, $: 7, _: 8, é: 9, 'ключ': 10 });
console.log({ ['__proto__']: 1 });
console.log({ b: 1, 2: 2, a: 3, 1: 4 });
console.log(Object.defineProperty({ shown: 1 }, Symbol('hidden'), { value: 1, enumerable: false }));
console.log({ undefined: undefined, null: null, true: true });
console.log({ 'multi\nline': 'value\nline' });
console.log({ f() {}, 'g h'() {}, [sym]() {} });
console.log([Symbol('x'), Symbol.iterator, Symbol()]);
// expect: {
// expect:   [Symbol(desc)]: 1,
// expect:   [Symbol()]: 2,
// expect:   [Symbol(Symbol.iterator)]: 3,
// expect:   [Symbol(a b)]: 4
// expect: }
// expect: {
// expect:   '3': 3,
// expect:   'a-b': 1,
// expect:   'c d': 2,
// expect:   '': 4,
// expect:   "it's": 5,
// expect:   'a"b': 6,
// expect:   '$': 7,
// expect:   _: 8,
// expect:   'é': 9,
// expect:   'ключ': 10
// expect: }
// expect: { ['__proto__']: 1 }
// expect: { '1': 4, '2': 2, b: 1, a: 3 }
// expect: { shown: 1 }
// expect: { undefined: undefined, null: null, true: true }
// expect: { 'multi\nline': 'value\nline' }
// expect: {
// expect:   f: [Function: f],
// expect:   'g h': [Function: g h],
// expect:   [Symbol(desc)]: [Function: [desc]]
// expect: }
// expect: [ Symbol(x), Symbol(Symbol.iterator), Symbol() ]
