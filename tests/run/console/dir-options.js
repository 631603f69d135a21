// console.dir takes the options of util.inspect and ignores custom inspection.
const deep = { a: { b: { c: { d: { e: 1 } } } } };
console.dir(deep);
console.dir(deep, { depth: 0 });
console.dir(deep, { depth: null });
console.dir([1, 2, 3, 4, 5], { maxArrayLength: 2 });
console.dir('x'.repeat(20), { maxStringLength: 5 });
console.dir({ z: 1, a: 2 }, { sorted: true });
console.dir({ get a() { return 1; }, get o() { return { p: 2 }; }, set s(v) {} }, { getters: true });
console.dir([123456.789, 1234567, -9876543], { numericSeparator: true });
console.dir({ a: { b: 1 }, c: [1, 2] }, { compact: false });
console.dir({ a: { b: { c: {} } } }, { compact: 1, breakLength: 20 });
console.dir({ [Symbol.for('nodejs.util.inspect.custom')]() { return 'custom'; } }, { depth: 0 });
class A { constructor() { this.x = 1; } }
console.dir(new A(), { showHidden: true });
console.dir([1, 2], { showHidden: true });
// expect: { a: { b: { c: [Object] } } }
// expect: { a: [Object] }
// expect: {
// expect:   a: {
// expect:     b: { c: { d: { e: 1 } } }
// expect:   }
// expect: }
// expect: [ 1, 2, ... 3 more items ]
// expect: 'xxxxx'... 15 more characters
// expect: { a: 2, z: 1 }
// expect: { a: [Getter: 1], o: [Getter] { p: 2 }, s: [Setter] }
// expect: [ 123_456.789, 1_234_567, -9_876_543 ]
// expect: {
// expect:   a: {
// expect:     b: 1
// expect:   },
// expect:   c: [
// expect:     1,
// expect:     2
// expect:   ]
// expect: }
// expect: {
// expect:   a: {
// expect:     b: {
// expect:       c: {}
// expect:     }
// expect:   }
// expect: }
// expect: {
// expect:   [Symbol(nodejs.util.inspect.custom)]: [Function: [nodejs.util.inspect.custom]]
// expect: }
// expect: A { x: 1 }
// expect: [ 1, 2, [length]: 2 ]
