// Errors print their stack; here the first line is what counts.
const e = new Error('message');
e.stack = 'Error: message\n    at somewhere';
console.log(e);
console.log([e], { e });
const t = new TypeError('t');
t.stack = 'TypeError: t';
t.code = 'CODE';
console.log(t);
const n = new Error('none');
n.stack = undefined;
console.log(n);
// expect: Error: message
// expect:     at somewhere
// expect: [
// expect:   Error: message
// expect:       at somewhere
// expect: ] {
// expect:   e: Error: message
// expect:       at somewhere
// expect: }
// expect: [TypeError: t] { code: 'CODE' }
// expect: [Error: none]
