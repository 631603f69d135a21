// %s %d %i %f %j %o %O %c %% in the first argument.
console.log('%s is %d years and %i, %f', 'Bob', 42.5, 42.9, '1.25', 'extra');
console.log('%j %% %c|%x', { a: 1 }, 'css', 'rest');
console.log('%s %s %s %s', { a: 1 }, [1, [2, [3]]], null, undefined);
console.log('%s %s', Symbol('s'), -0, () => {}, class A {});
console.log('%d %i', '12abc', '12abc', '%s', 'no more');
console.log('100%', 5, '%s');
console.log('%O', { a: { b: { c: { d: {} } } } });
// expect: Bob is 42.5 years and 42, 1.25 extra
// expect: {"a":1} % |%x rest
// expect: { a: 1 } [ 1, [Array] ] null undefined
// expect: Symbol(s) -0 [Function (anonymous)] [class A]
// expect: NaN 12 %s no more
// expect: 100% 5 %s
// expect: { a: { b: { c: [Object] } } }
