// console.assert writes to stderr when its argument is falsy.
console.assert(false);
console.assert(0, 'message');
console.assert('', 'with %d number', 5);
console.assert(null, { a: 1 });
console.log('done');
// expect: done
// expect-error: Assertion failed
// expect-error: Assertion failed: message
// expect-error: Assertion failed: with 5 number
// expect-error: Assertion failed: [object Object]
