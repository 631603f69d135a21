// A compound assignment converts its key once (13.15.2, TRANSPILER: GetValue).
// node-differs: 13.15.2 and 6.2.5.5 GetValue: ToPropertyKey once; Node 20 converts twice.
let n = 0;
const key = { toString() { n++; return 'k'; } };
const o = { k: 1 };
o[key] += 1;
o[key]++;
console.log(o.k, n);
// expect: 3 2
