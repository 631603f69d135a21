// A site that meets two, five and many kinds of receivers reads, calls and writes the right property of each.
'use strict';
function make(n) {
  const o = {};
  for (let i = 0; i < n; i++) o['p' + i] = i;
  o.v = n;
  o.f = function () { return this.v + n; };
  return o;
}
for (const kinds of [2, 5, 40]) {
  const all = [];
  for (let i = 0; i < kinds; i++) all.push(make(i));
  let sum = 0, calls = 0;
  for (let i = 0; i < 400; i++) {
    const o = all[i % kinds];
    sum += o.v - i % kinds;
    calls += o.f() - 2 * (i % kinds);
    o.v = i % kinds;
  }
  console.log(kinds, sum, calls);
}
// expect: 2 0 0
// expect: 5 0 0
// expect: 40 0 0
const values = ['text', 7, true, Symbol('s'), 10n, [1, 2, 3], { toString: () => 'mine' }, () => 1];
let line = '';
for (let i = 0; i < values.length * 3; i++) {
  const v = values[i % values.length];
  line = typeof v.toString() + v.length;
  if (i >= values.length * 2) console.log(line);
}
// expect: string4
// expect: stringundefined
// expect: stringundefined
// expect: stringundefined
// expect: stringundefined
// expect: string3
// expect: stringundefined
// expect: string0
for (const v of [null, undefined]) {
  try {
    v.length;
  } catch (e) {
    console.log(e.message);
  }
}
// expect: Cannot read properties of null (reading 'length')
// expect: Cannot read properties of undefined (reading 'length')
