// keys, values, entries and fromEntries.
const o = { b: 1, a: [2], 1: 'one' };
console.log(Object.keys(o), Object.values(o), Object.entries(o), Object.fromEntries(new Map([['x', 1], ['y', 2]])));
console.log(Object.keys('ab'), Object.entries([7]), Object.values('ab'));
// expect: [ '1', 'b', 'a' ] [ 'one', 1, [ 2 ] ] [ [ '1', 'one' ], [ 'b', 1 ], [ 'a', [ 2 ] ] ] { x: 1, y: 2 }
// expect: [ '0', '1' ] [ [ '0', 7 ] ] [ 'a', 'b' ]
