// A little of everything.
console.log(/a(b)?c/.exec('xxacx').length, /a/g.flags);
console.log('2024-01-02'.replace(/(\d+)-(\d+)-(\d+)/, '$3/$2/$1'));
console.log('a1b22c333'.match(/\d+/g).join());
console.log('a, b;c'.split(/[,;]\s*/).join('|'));
console.log([...'x1y2'.matchAll(/([a-z])(\d)/g)].map(m => m[1] + m[2] + m.index).join());
console.log(/(?<y>\d{4})-(?<m>\d\d)/.exec('on 2024-05').groups.m);
console.log(/(?<=\$)\d+/.exec('cost $42')[0], /(?<!\$)\b\d+/.exec('$4 42')[0]);
console.log(/(z)((a+)?(b+)?(c))*/.exec('zaacbbbcac').join());
console.log(/\u{1F600}/u.test('😀'), /^.$/u.test('😀'), /^.$/.test('😀'));
console.log(/ſ/i.test('s'), /ſ/iu.test('s'), /[^x]/iu.test('X'));
console.log(/\p{Lu}/u.test('É'), /\p{Script=Greek}/u.test('α'));
console.log('aBc'.replace(/[a-z]/gi, (c, i) => c.toUpperCase() + i));
console.log(String(/a\/b/), new RegExp('/').source, new RegExp('').source);
console.log('abc'.search(/c/));
console.log(/(?:a|ab)(?:c|bcd)(d*)/.exec('abcd').join());
console.log(/^(?:(a)|b)*$/.exec('ab').join());
console.log(/a{2,3}?/.exec('aaaa')[0], /(?:ab){2}/.exec('ababab')[0]);
console.log(/[\p{L}--[a-z]]+/v.exec('abcDEF')[0]);
console.log(/(a*)*/.exec('b').length, /(?=(a+))a*b\1/.exec('baaabac').join());
console.log("aaa".replace(/a/y, 'b'));
const r = /a/g; r.test('aa'); console.log(r.lastIndex);
console.log(/\k<q>(?<q>x)/.test('x'));
// expect: 2 g
// expect: 02/01/2024
// expect: 1,22,333
// expect: a|b|c
// expect: x10,y22
// expect: 05
// expect: 42 42
// expect: zaacbbbcac,z,ac,a,,c
// expect: true true false
// expect: false true false
// expect: true true
// expect: A0B1C2
// expect: /a\/b/ \/ (?:)
// expect: 2
// expect: abcd,
// expect: ab,
// expect: aa abab
// expect: DEF
// expect: 2 aba,a
// expect: baa
// expect: 1
// expect: true
