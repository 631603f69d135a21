// Symbol.for('nodejs.util.inspect.custom') decides how an object is printed.
const custom = Symbol.for('nodejs.util.inspect.custom');
console.log({ [custom]() { return 'a string'; } });
console.log({ inner: { [custom]() { return 'two\nlines'; } } });
console.log({ [custom]() { return { replaced: true }; } });
console.log([{ [custom](depth, options) { return depth + ' ' + typeof options.stylize; } }]);
class Money {
  constructor(n) { this.n = n; }
  [custom](depth, options, inspect) { return `Money<${inspect(this.n, options)}>`; }
}
console.log(new Money(5), [new Money('x')]);
console.log(Money.prototype);
console.log({ a: { b: { [custom](depth, options) { return 'depth ' + depth + ' of ' + options.depth; } } } });
console.log({ [custom]() { return this; }, kept: 1 });
console.log('%s and %o', { [custom]() { return 'S'; } }, { [custom]() { return 'O'; } });
// expect: a string
// expect: {
// expect:   inner: two
// expect:   lines
// expect: }
// expect: { replaced: true }
// expect: [ 1 function ]
// expect: Money<5> [ Money<'x'> ]
// expect: {}
// expect: { a: { b: depth 0 of 2 } }
// expect: {
// expect:   kept: 1,
// expect:   [Symbol(nodejs.util.inspect.custom)]: [Function: [nodejs.util.inspect.custom]]
// expect: }
// expect: S and O
