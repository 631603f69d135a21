const token = /\s*(?:(\d+)|(.))/y, out = [];
for (let m; (m = token.exec('12 + 3*x')); ) out.push(m[1] ?? m[2]);
console.log(out.join(' '), token.lastIndex);
console.log('aaba'.match(/a/gy).length, 'aab'.replace(/a/gy, 'x'), 'baa'.replace(/a/gy, 'x'), 'a-b'.split(/-/y), /^a/my.test('b\na'));
const y = /a/y; y.lastIndex = 1; console.log('ba'.replace(y, 'x'), y.lastIndex, 'ba'.search(y));
// expect: 12 + 3 * x 0
// expect: 2 xxb baa [ 'a', 'b' ] false
// expect: bx 2 -1
