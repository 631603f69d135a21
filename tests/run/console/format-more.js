// Directives of console.log at their edges.
console.log('%s %s', 'only one');
console.log('%d', '0x10', '%d');
console.log('%i %f %d', '42.9px', '1.5e3x', 'nan');
console.log('100%', 1, '%');
console.log('%% %s', 'a');
console.log('%%');
console.log('a%', 'b');
console.log('%x %s', 1, 2);
console.log('%c styled %c', 'color: red', 'x');
console.log('%s', null, undefined, true, Symbol('s'), -0, 12345678901234567890);
console.log('%d %d %d', -0, '', null);
console.log('%s', { toString() { return 'own'; } }, class A {}, function f() {}, [1, [2, [3]]]);
console.log('%s', { a: { b: { c: 1 } } }, new (class Foo { constructor() { this.x = 1; } })());
console.log('%s', new (class Bar { toString() { return 'bar!'; } })());
console.log('%j %j', { a: [1, undefined] }, 'str');
const circle = {};
circle.c = circle;
console.log('%j', circle);
console.log('%O', { a: { b: { c: { d: 1 } } } });
console.log('%o', [1, 'x', { y: null }]);
console.log(5, 'text', '%s', 6);
console.log('', 'after empty');
console.log('%s%s%s', 'a', 'b');
console.log('%i', 1.9, '%s', {});
// expect: only one %s
// expect: 16 %d
// expect: 42 1500 NaN
// expect: 100% 1 %
// expect: % a
// expect: %%
// expect: a% b
// expect: %x 1 2
// expect:  styled 
// expect: null undefined true Symbol(s) -0 12345678901234567000
// expect: -0 0 0
// expect: own [class A] [Function: f] [ 1, [ 2, [ 3 ] ] ]
// expect: { a: [Object] } Foo { x: 1 }
// expect: bar!
// expect: {"a":[1,null]} "str"
// expect: [Circular]
// expect: { a: { b: { c: [Object] } } }
// expect: [ 1, 'x', { y: null }, [length]: 3 ]
// expect: 5 text %s 6
// expect:  after empty
// expect: ab%s
// expect: 1 %s {}
