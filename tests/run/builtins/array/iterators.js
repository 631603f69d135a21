// keys, values, entries and their sharing with for of; holes are visited.
const a = ['x', , 'z'];
console.log([...a.keys()], [...a.values()], [...a.entries()], a[Symbol.iterator] === a.values);
const it = a.values();
it.next();
console.log([...it], it.next(), it[Symbol.toStringTag]);
// expect: [ 0, 1, 2 ] [ 'x', undefined, 'z' ] [ [ 0, 'x' ], [ 1, undefined ], [ 2, 'z' ] ] true
// expect: [ undefined, 'z' ] { value: undefined, done: true } Array Iterator
