// Many nested blocks and loops.
let n = 0;
for (let a = 0; a < 2; a++) for (let b = 0; b < 2; b++) for (let c = 0; c < 2; c++) for (let d = 0; d < 2; d++) { if (a) { if (b) { if (c) { if (d) n += 100; else n += 10; } } else n++; } }
console.log(n);
// expect: 114
