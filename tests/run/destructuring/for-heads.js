// Patterns in the heads of for, for in and for of.
for (const [k, { v = 0 }] of [['a', { v: 1 }], ['b', {}]]) console.log(k, v);
for (const [c] in { xyz: 1 }) console.log(c);
for (let [i, j] = [0, 3]; i < j; [i, j] = [i + 1, j - 1]) console.log(i, j);
// expect: a 1
// expect: b 0
// expect: x
// expect: 0 3
// expect: 1 2
