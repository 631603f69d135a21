// Lone surrogates keep their value in strings, keys and templates.
const s = '\ud800x\udc00', k = { ['\udfff']: 1 };
console.log(s.length, s.charCodeAt(0), s.charCodeAt(2), Object.keys(k)[0].charCodeAt(0), `\ud83d${'\ude00'}`, '\ud83d' + '\ude00' === '\u{1F600}');
// expect: 3 55296 56320 57343 😀 true
