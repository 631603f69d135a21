// for of over arrays (changing while iterated), strings, maps, sets, generators, arguments.
const a = [1, 2];
for (const v of a) { if (a.length < 4) a.push(v * 10); console.log(v); }
for (const c of 'h\u{1F600}') console.log(c.length);
for (const [k, v] of new Map([['k', 1]])) console.log(k, v);
(function () { for (const v of arguments) console.log(v); })('arg');
for (const v of [, 1]) console.log(v);
// expect: 1
// expect: 2
// expect: 10
// expect: 20
// expect: 1
// expect: 2
// expect: k 1
// expect: arg
// expect: undefined
// expect: 1
