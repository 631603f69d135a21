// toUpperCase, toLowerCase, trim, padStart, padEnd, repeat.
console.log('aBc ß é'.toUpperCase(), 'ÀBC İ'.toLowerCase().length, `[${' \t\n\u00a0\ufeffx '.trim()}]`, `[${' x '.trimStart()}]`, `[${' x '.trimEnd()}]`);
console.log('5'.padStart(3, '0'), 'ab'.padEnd(7, '123'), 'abc'.padStart(2), 'x'.padStart(4), 'ab'.repeat(3), 'x'.repeat(0) === '');
try { 'x'.repeat(-1); } catch (e) { console.log(e.name); }
try { 'x'.repeat(Infinity); } catch (e) { console.log(e.name); }
// expect: ABC SS É 6 [x] [x ] [ x]
// expect: 005 ab12312 abc    x ababab true
// expect: RangeError
// expect: RangeError
