// Labels on loops and blocks.
const out = [];
a: for (let i = 0; i < 3; i++) { b: for (let j = 0; j < 3; j++) { if (j === 1) continue a; if (i === 2) break a; for (;;) { break b; } } out.push('after b', i); }
block: { out.push('in'); if (out.length) break block; out.push('never'); }
x: y: while (true) { break x; }
console.log(out.join());
// expect: after b,0,after b,1,in
