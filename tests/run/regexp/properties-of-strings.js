// Properties of strings (22.2.1): sequences that are one emoji; the longest string of a class is tried first.
const whole = (name, text) => new RegExp(`^\\p{${name}}$`, 'v').test(text);
const names = ['Basic_Emoji', 'Emoji_Keycap_Sequence', 'RGI_Emoji_Modifier_Sequence', 'RGI_Emoji_Flag_Sequence',
  'RGI_Emoji_Tag_Sequence', 'RGI_Emoji_ZWJ_Sequence', 'RGI_Emoji'];
const texts = { watch: '\u231a', heart: '\u2764\ufe0f', plain: '\u2764', key: '#\ufe0f\u20e3', thumb: '\u{1f44d}\u{1f3fd}', flag: '\u{1f1e8}\u{1f1ed}', none: '\u{1f1e8}\u{1f1e8}',
  wales: '\u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}', family: '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}', kiss: '\u{1f469}\u{1f3fb}\u200d\u2764\ufe0f\u200d\u{1f48b}\u200d\u{1f468}\u{1f3ff}' };
for (const t in texts) console.log(t, names.filter(n => whole(n, texts[t])).join(' '));
const text = Object.values(texts).join('');
console.log(text.match(/\p{RGI_Emoji}/gv).length, text.match(/[\p{RGI_Emoji}]/gv).map(s => s.length).join());
console.log([...'\u{1f468}\u200d\u{1f469}x'.matchAll(/\p{RGI_Emoji}|./gv)].map(m => m[0].length).join());
console.log(/^[\p{RGI_Emoji}--\q{\u{1f1e8}\u{1f1ed}}]$/v.test(texts.flag), /^[\p{RGI_Emoji}&&\q{\u{1f1e8}\u{1f1ed}|x}]$/v.test(texts.flag),
  /^[\p{RGI_Emoji}&&\p{ASCII}]$/v.test('#'), /^[\p{RGI_Emoji_Flag_Sequence}\d]+$/v.test('1' + texts.flag + '2'), /^[^[\p{RGI_Emoji}&&a]]$/v.test('b'));
console.log(text.replace(/(?<=\p{RGI_Emoji_Flag_Sequence})/v, '!').indexOf('!'), /(?<=(\p{RGI_Emoji}))x/v.exec(texts.family + 'x')[1].length);
// The order of strings, forwards and backwards, whatever their first characters; alike ones with i; the empty string last.
console.log(/[\q{a|ab|abc|b|bc|}]/v.exec('abcd')[0], /[\q{ab|abcd|ax|abc}]x?/v.exec('abcx')[0], /^(?:[\q{ab|abc}])c?d$/v.test('abcd'));
console.log(/(?<=([\q{ab|zb|b|}]))x/v.exec('ax')[1] === '', /(?<=(?=([\q{ab|abc}])).*)x/v.exec('abcx')[1]);
console.log(/[\q{kab|Kx}]/vi.exec('KX')[0], /[\q{ka|KAB}]/vi.exec('\u212aab')[0].length, /[\q{ka|KA|Ka}]/vi.exec('kA')[0]);
const deep = Array.from({ length: 300 }, (_, i) => 'a'.repeat(i + 1)).join('|');
console.log(new RegExp(`^[\\q{${deep}}]b`, 'v').exec('a'.repeat(250) + 'b')[0].length);
for (const [p, f] of [['\\P{RGI_Emoji}', 'v'], ['[^\\p{RGI_Emoji}]', 'v'], ['\\p{RGI_Emoji}', 'u'], ['[^[\\p{RGI_Emoji}--a]]', 'v'], ['\\p{RGI_Modifier_Sequence}', 'v']])
  try { new RegExp(p, f); console.log('none'); } catch (e) { console.log(e.name); }
// Simple case foldings between characters whose full upper case is the same text.
console.log(/[\u0390]/iu.test('\u1fd3'), /\u1fe3/iv.test('\u03b0'), /\ufb05/iu.test('\ufb06'), /\ufb05/i.test('\ufb06'));
console.log(/^\p{Script=Garay}$/u.test('\u{10d40}'), /^\p{scx=Tutg}$/u.test('\u{11380}'), /^\p{sc=Sidetic}$/v.test('\u{10940}'));
// expect: watch Basic_Emoji RGI_Emoji
// expect: heart Basic_Emoji RGI_Emoji
// expect: plain 
// expect: key Emoji_Keycap_Sequence RGI_Emoji
// expect: thumb RGI_Emoji_Modifier_Sequence RGI_Emoji
// expect: flag RGI_Emoji_Flag_Sequence RGI_Emoji
// expect: none RGI_Emoji_Flag_Sequence RGI_Emoji
// expect: wales RGI_Emoji_Tag_Sequence RGI_Emoji
// expect: family RGI_Emoji_ZWJ_Sequence RGI_Emoji
// expect: kiss RGI_Emoji_ZWJ_Sequence RGI_Emoji
// expect: 9 1,2,3,4,4,4,14,8,15
// expect: 2,1,2,1
// expect: false true false true true
// expect: 15 8
// expect: abc abcx true
// expect: true abc
// expect: KX 3 kA
// expect: 251
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: true true true false
// expect: true true true
