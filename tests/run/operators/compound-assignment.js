// All compound assignments on variables and members.
let x = 5;
x += 2; x -= 1; x *= 3; x /= 2; x %= 5; x **= 2; x <<= 3; x >>= 1; x >>>= 1; x &= 7; x |= 8; x ^= 3;
console.log(x);
const o = { s: 'a', n: [1, 2] };
o.s += 'b'; o.n[1] *= 10; o['s'] += 1;
console.log(o);
// expect: 11
// expect: { s: 'ab1', n: [ 1, 20 ] }
