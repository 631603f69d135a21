// A line holds 72 columns of entries, or an object with at most three levels inside on one line up to 80.
for (let n = 55; n < 75; n += 3) console.log({ a: 'x'.repeat(n), b: 1 });
for (let n = 12; n < 18; n++) console.log({ a: 'y'.repeat(n), b: 'y'.repeat(n), c: 'y'.repeat(n), d: 'z' });
console.log({ a: { b: { c: {} } } }, { a: { b: { c: { d: 1 } } } });
console.log([[[[]]]], [[[[1]]]]);
console.log({ a: [1, 2, { b: 3 }], c: { d: [[]] } });
console.log([['a', 'b'], ['c', 'd'], ['e', 'f'], ['g', 'h'], ['i', 'j'], ['k', 'l'], ['m', 'n']]);
console.log(Array.from({ length: 10 }, (_, i) => ({ id: i, name: 'n' + i })));
console.log(Array.from({ length: 8 }, (_, i) => 'word'.repeat(i + 1)));
console.log([1.5, 22.25, 333.125, 4, 55, 666, 7777, 88888]);
console.log([true, false, true, false, true, false, true, null, undefined]);
console.log([-1, -22, 333, 4, 5, 6, 7, 1e21, NaN]);
console.log(new Map(Array.from({ length: 4 }, (_, i) => ['key' + i, { value: i, list: [i, i + 1] }])));
console.log(new Set(Array.from({ length: 12 }, (_, i) => i)));
console.log({ text: 'first line\nsecond line', long: 'word '.repeat(20) + '\n' + 'more '.repeat(5) });
// expect: { a: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', b: 1 }
// expect: {
// expect:   a: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
// expect:   b: 1
// expect: }
// expect: {
// expect:   a: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
// expect:   b: 1
// expect: }
// expect: {
// expect:   a: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
// expect:   b: 1
// expect: }
// expect: {
// expect:   a: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
// expect:   b: 1
// expect: }
// expect: {
// expect:   a: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
// expect:   b: 1
// expect: }
// expect: {
// expect:   a: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
// expect:   b: 1
// expect: }
// expect: { a: 'yyyyyyyyyyyy', b: 'yyyyyyyyyyyy', c: 'yyyyyyyyyyyy', d: 'z' }
// expect: { a: 'yyyyyyyyyyyyy', b: 'yyyyyyyyyyyyy', c: 'yyyyyyyyyyyyy', d: 'z' }
// expect: {
// expect:   a: 'yyyyyyyyyyyyyy',
// expect:   b: 'yyyyyyyyyyyyyy',
// expect:   c: 'yyyyyyyyyyyyyy',
// expect:   d: 'z'
// expect: }
// expect: {
// expect:   a: 'yyyyyyyyyyyyyyy',
// expect:   b: 'yyyyyyyyyyyyyyy',
// expect:   c: 'yyyyyyyyyyyyyyy',
// expect:   d: 'z'
// expect: }
// expect: {
// expect:   a: 'yyyyyyyyyyyyyyyy',
// expect:   b: 'yyyyyyyyyyyyyyyy',
// expect:   c: 'yyyyyyyyyyyyyyyy',
// expect:   d: 'z'
// expect: }
// expect: {
// expect:   a: 'yyyyyyyyyyyyyyyyy',
// expect:   b: 'yyyyyyyyyyyyyyyyy',
// expect:   c: 'yyyyyyyyyyyyyyyyy',
// expect:   d: 'z'
// expect: }
// expect: { a: { b: { c: {} } } } { a: { b: { c: [Object] } } }
// expect: [ [ [ [] ] ] ] [ [ [ [Array] ] ] ]
// expect: { a: [ 1, 2, { b: 3 } ], c: { d: [ [] ] } }
// expect: [
// expect:   [ 'a', 'b' ],
// expect:   [ 'c', 'd' ],
// expect:   [ 'e', 'f' ],
// expect:   [ 'g', 'h' ],
// expect:   [ 'i', 'j' ],
// expect:   [ 'k', 'l' ],
// expect:   [ 'm', 'n' ]
// expect: ]
// expect: [
// expect:   { id: 0, name: 'n0' },
// expect:   { id: 1, name: 'n1' },
// expect:   { id: 2, name: 'n2' },
// expect:   { id: 3, name: 'n3' },
// expect:   { id: 4, name: 'n4' },
// expect:   { id: 5, name: 'n5' },
// expect:   { id: 6, name: 'n6' },
// expect:   { id: 7, name: 'n7' },
// expect:   { id: 8, name: 'n8' },
// expect:   { id: 9, name: 'n9' }
// expect: ]
// expect: [
// expect:   'word',
// expect:   'wordword',
// expect:   'wordwordword',
// expect:   'wordwordwordword',
// expect:   'wordwordwordwordword',
// expect:   'wordwordwordwordwordword',
// expect:   'wordwordwordwordwordwordword',
// expect:   'wordwordwordwordwordwordwordword'
// expect: ]
// expect: [
// expect:       1.5, 22.25,
// expect:   333.125,     4,
// expect:        55,   666,
// expect:      7777, 88888
// expect: ]
// expect: [
// expect:   true,      false,
// expect:   true,      false,
// expect:   true,      false,
// expect:   true,      null,
// expect:   undefined
// expect: ]
// expect: [
// expect:   -1,   -22, 333,
// expect:    4,     5,   6,
// expect:    7, 1e+21, NaN
// expect: ]
// expect: Map(4) {
// expect:   'key0' => { value: 0, list: [ 0, 1 ] },
// expect:   'key1' => { value: 1, list: [ 1, 2 ] },
// expect:   'key2' => { value: 2, list: [ 2, 3 ] },
// expect:   'key3' => { value: 3, list: [ 3, 4 ] }
// expect: }
// expect: Set(12) { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 }
// expect: {
// expect:   text: 'first line\nsecond line',
// expect:   long: 'word word word word word word word word word word word word word word word word word word word word \n' +
// expect:     'more more more more more '
// expect: }
