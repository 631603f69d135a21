// console.group indents everything until groupEnd, several lines too.
console.group('outer');
console.log('one\ntwo');
console.group();
console.log({ a: 1, b: { c: [1, 2, 3] } });
console.groupCollapsed('inner', 5);
console.info('deep');
console.groupEnd();
console.groupEnd();
console.groupEnd();
console.groupEnd();
console.log('out');
// expect: outer
// expect:   one
// expect:   two
// expect:     { a: 1, b: { c: [ 1, 2, 3 ] } }
// expect:     inner 5
// expect:       deep
// expect: out
