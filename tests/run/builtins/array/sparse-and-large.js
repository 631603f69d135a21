// Sparse arrays keep their holes.
const a = [];
a[5] = 1; a[2] = 2; a['7'] = 3; a['08'] = 'named';
console.log(a.length, Object.keys(a), a.indexOf(undefined), a.findIndex(x => x === undefined), a.includes(undefined));
const b = [];
b[4294967294] = 'last'; b[100000] = 1;
console.log(b.length, Object.keys(b).length);
// expect: 8 [ '2', '5', '7', '08' ] -1 0 true
// expect: 4294967295 2
