// Objects on one line up to 72 characters, else one property a line.
console.log({}, { a: 1 }, { 'a-b': 1, 2: 'x', [Symbol('s')]: 3 });
console.log({ name: 'a rather long name here', description: 'and a description that is long', n: 1 });
console.log({ a: 1, b: 'two', c: [1, 2, 3], d: { e: { f: { g: 1 } } }, h: null, i: undefined });
console.log({ a: { b: 1 }, c: { d: [1, 2] }, e: 'x'.repeat(60) });
// expect: {} { a: 1 } { '2': 'x', 'a-b': 1, [Symbol(s)]: 3 }
// expect: {
// expect:   name: 'a rather long name here',
// expect:   description: 'and a description that is long',
// expect:   n: 1
// expect: }
// expect: {
// expect:   a: 1,
// expect:   b: 'two',
// expect:   c: [ 1, 2, 3 ],
// expect:   d: { e: { f: [Object] } },
// expect:   h: null,
// expect:   i: undefined
// expect: }
// expect: {
// expect:   a: { b: 1 },
// expect:   c: { d: [ 1, 2 ] },
// expect:   e: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
// expect: }
