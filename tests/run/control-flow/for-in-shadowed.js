// A name is visited once, and a non-enumerable own property hides an inherited one.
const p = { a: 1, b: 2 };
const o = Object.create(p, { a: { value: 1, enumerable: false }, c: { value: 1, enumerable: true } });
o.b = 3;
const seen = [];
for (const k in o) seen.push(k);
console.log(seen.join());
// expect: c,b
