// length and name of functions of each kind.
const a = () => {}, o = { m(x, y) {}, ['c' + 1]: (x) => x, s: function () {} };
console.log(a.name, o.m.name, o.m.length, o.c1.name, o.s.name, (function () {}).name === '', (function (a, b = 1, c) {}).length);
const sym = Symbol('d');
console.log({ [sym]() {} }[sym].name, (() => {}).bind().name, f.bind(null, 1).name, f.bind(null, 1).length);
function f(x, y) {}
// expect: a m 2 c1 s true 1
// expect: [d] bound  bound f 1
