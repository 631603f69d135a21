// Tagged templates: strings, raw strings, one frozen object a site, the tag's this (13.3.11, 13.2.8.4).
const tag = (strings, ...values) => { console.log(strings, strings.raw, values); return strings; };
tag`a${1}b\n${2}`;
tag`\unicode and ${'x'} \x`;
const same = () => tag`s`;
console.log(same() === same(), tag`s` === tag`s`, Object.isFrozen(same()), Object.isFrozen(same().raw), Array.isArray(same().raw));
const o = { n: 3, t(s, v) { return this.n + s[0] + v; } };
console.log(o.t`q${5}`, o['t']`q${6}`, (() => o)().t`r${7}`, tag2`x``y`);
function tag2() { return (...r) => r[0][0]; }
let i = 0; console.log(((s, a, b, c) => [a, b, c])`${i}${i = 5}${i++}`, String.raw`\n${1}\u0041`);

(async () => { console.log((await Promise.resolve(tag))`w${await 1}` === undefined, await (async s => s.length)`${await 2}`); })();
function* g() { return tag`${yield 'y'}`; }
{ const it = g(); it.next(); it.next('sent'); }
// expect: [ 'a', 'b\n', '' ] [ 'a', 'b\\n', '' ] [ 1, 2 ]
// expect: [ undefined, undefined ] [ '\\unicode and ', ' \\x' ] [ 'x' ]
// expect: [ 's' ] [ 's' ] []
// expect: [ 's' ] [ 's' ] []
// expect: [ 's' ] [ 's' ] []
// expect: [ 's' ] [ 's' ] []
// expect: [ 's' ] [ 's' ] []
// expect: [ 's' ] [ 's' ] []
// expect: [ 's' ] [ 's' ] []
// expect: true false true true true
// expect: 3q5 3q6 3r7 y
// expect: [ 0, 5, 5 ] \n1\u0041
// expect: [ '', '' ] [ '', '' ] [ 'sent' ]
// expect: [ 'w', '' ] [ 'w', '' ] [ 1 ]
// expect: false 2
