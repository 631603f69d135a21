// charAt, at, charCodeAt, codePointAt, indexing, length.
const s = 'a\u{1F600}b';
console.log(s.length, s.charAt(0), s.at(-1), s.charCodeAt(1), s.codePointAt(1), s[9], 'abc'[1], s.charAt(9) === '', 'abc'.charCodeAt(5), String.fromCodePoint(128512, 65), String.fromCharCode(0x41, 66));
// expect: 4 a b 55357 128512 undefined b true NaN 😀A AB
