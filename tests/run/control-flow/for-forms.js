// for with missing parts, several variables, and a comma update.
for (let i = 0, j = 10; i < j; i += 3, j -= 2) console.log(i, j);
let n = 0;
for (;;) { if (++n > 3) break; }
for (; n < 6;) n++;
for (var v = 0; v < 2; v++);
console.log(n, v);
// expect: 0 10
// expect: 3 8
// expect: 6 2
