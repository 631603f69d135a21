// Any object can be the pattern of a string's method; any object can be the receiver of RegExp's.
const p = { [Symbol.replace]: (s, r) => `replace ${s} ${r}`, [Symbol.split]: (s, l) => `split ${s} ${l}`, [Symbol.match]: s => `match ${s}`,
    [Symbol.search]: s => `search ${s}`, [Symbol.matchAll]: s => `all ${s}`, flags: 'g' };
console.log('a'.replace(p, 'b'), '|', 'a'.split(p, 3), '|', 'a'.match(p), '|', 'a'.search(p), '|', 'a'.matchAll(p));
const fake = { flags: 'g', global: true, lastIndex: 0, n: 0, exec(s) { return this.n++ < 2 ? { length: 2, 0: 'x', 1: 'c' + this.n, index: this.n } : null; } };
console.log(RegExp.prototype[Symbol.replace].call(fake, 'abcdef', '[$1]'));
const r = /a/g; r.exec = () => null;
console.log('aaa'.replace(r, 'b'), 'aaa'.match(r), r.test('a'));
RegExp.prototype.exec = function () { return null; };
console.log(/a/.test('a'), 'a'.replace(/a/, 'b'));
// expect: replace a b | split a 3 | match a | search a | all a
// expect: a[c1][c2]def
// expect: aaa null false
// expect: false a
