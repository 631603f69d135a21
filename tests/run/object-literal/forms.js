// Shorthand, methods, computed keys, numeric and string keys, duplicates, __proto__.
const a = 1, k = 'key';
const o = { a, m() { return this.a; }, [k + 1]: 2, 'quoted key': 3, 0x10: 4, 1.5: 5, a: 6, async am() {}, *g() {} };
console.log(o, o.m(), Object.keys(o).join('|'));
console.log({ __proto__: { inherited: 1 } }.inherited, Object.keys({ ['__proto__']: 1 }), { __proto__: null } instanceof Object);
// expect: {
// expect:   '16': 4,
// expect:   a: 6,
// expect:   m: [Function: m],
// expect:   key1: 2,
// expect:   'quoted key': 3,
// expect:   '1.5': 5,
// expect:   am: [AsyncFunction: am],
// expect:   g: [GeneratorFunction: g]
// expect: } 6 16|a|m|key1|quoted key|1.5|am|g
// expect: 1 [ '__proto__' ] false
