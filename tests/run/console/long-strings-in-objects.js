// Long strings and many properties break lines.
console.log({ text: 'lorem ipsum dolor sit amet '.repeat(5), n: [1, 2, 3] });
console.log(['a long string that goes on and on for a while', 'another long string that goes on too', 'x']);
console.log({ a: 'line1\nline2', b: ['line1\nline2'] });
// expect: {
// expect:   text: 'lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet ',
// expect:   n: [ 1, 2, 3 ]
// expect: }
// expect: [
// expect:   'a long string that goes on and on for a while',
// expect:   'another long string that goes on too',
// expect:   'x'
// expect: ]
// expect: { a: 'line1\nline2', b: [ 'line1\nline2' ] }
