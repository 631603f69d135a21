// for await in async arrows and methods.
const sum = async it => { let s = 0; for await (const v of it) s += v; return s; };
const o = { async max(it) { let m = -1; for await (const v of it) if (v > m) m = v; return m; } };
sum([1, 2, 3]).then(v => console.log(v));
o.max([1, 9, 3]).then(v => console.log(v));
// expect: 6
// expect: 9
