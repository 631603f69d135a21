// A pattern that stands on ^ is tried at position 0 alone: without that each of these takes minutes.
// node-differs: V8 tries /x^/ everywhere, which takes minutes.
const s = 'x'.repeat(200000);
const patterns = [
    /^[ab]/, /^(?:a|b)/, /(?:^a|^b)/, /(^)a/, /(?=^)[ab]/, /(?=^a|^b)./, /(?:^)+a/, /(?:^a){2}/, /x^/, /x*^a/, /^a/g, /^a/u, /^a/v,
    /^a/i, /^(?<n>a)\k<n>/, /\b^[ab]/, /(?<n>^a)|(?<m>^b)/, /^[^]*?(?!)a/y,
];
let found = 0;
for (const p of patterns)
    for (let i = 0; i < 200; i++) if (p.test(s)) found++;
console.log(found, s.search(/^y/), s.replace(/^y/g, 'z') === s, s.split(/^y/).length);
// expect: 0 -1 true 1

// Those that may match elsewhere still do.
const at = (p, t) => { const m = p.exec(t); return m ? m.index : -1; };
console.log(at(/^b/m, 'a\nb'), at(/(?:^a|b)/, 'xb'), at(/(?:^)*b/, 'xb'), at(/(?:^)?b/, 'xb'), at(/(?:^){0}b/, 'xb'));
// expect: 2 1 1 1 1
console.log(at(/(?!^)b/, 'bb'), at(/(?<=^a)b/, 'ab'), at(/(?<!^)b/, 'bb'), at(/[\^]b/, 'a^b'), at(/(?=^|b)b/, 'ab'));
// expect: 1 1 1 1 1
console.log(at(/(?:(?=^a)|b)c/, 'abc'), at(/(?!(?!^))b/, 'ab'), at(/(?<=(?=^)a)b/, 'ab'));
// expect: 1 -1 1

// lastIndex past the beginning, and inside the first character of a text of code points.
const g = /^a/g, y = /^a/y, u = /^./gu;
g.lastIndex = y.lastIndex = u.lastIndex = 1;
console.log(g.test('aa'), g.lastIndex, y.test('aa'), y.lastIndex, u.exec('\u{1F600}')?.index, u.lastIndex);
// expect: false 0 false 0 0 2
console.log('aXbX'.replace(/^a|X/g, '-'), [...'aa'.matchAll(/^a/g)].length, 'aa'.replaceAll(/^a/g, 'b'), 'a\na'.replace(/^a/gm, 'b'));
// expect: --b- 1 ba b
// expect: b
// stress: 100000
