// while and do-while with break and continue.
let i = 0, out = [];
while (true) { i++; if (i % 2) continue; if (i > 8) break; out.push(i); }
do { out.push('d' + i); i--; if (i < 8) continue; } while (i > 7);
console.log(out.join());
// expect: 2,4,6,8,d10,d9,d8
