// Number literals of every form, and constants that C compilers warn about.
console.log(0xff, 0b101, 0o17, 1_000_000, .5, 5., 1e3, 1E-3, 0.1e2, 1e400, -1e400, 2147483648, -2147483648, 4294967296, 9007199254740993, 1 / 0, 0 / 0, 1 << 33, 1 << -1, 5 % 0, -0);
let x = 1;
x = x; x === x; x !== x; ((x)); -x;
if (1) { } if (0) console.log('never'); else ;
for (;;) break;
while (false); do ; while (0);
console.log(x === x, x !== x, (((x == x))), !!x);
// expect: 255 5 15 1000000 0.5 5 1000 0.001 10 Infinity -Infinity 2147483648 -2147483648 4294967296 9007199254740992 Infinity NaN 2 -2147483648 NaN -0
// expect: true false true true
