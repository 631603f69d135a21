console.log(/aBc/i.test('AbC'), /[a-z]+/i.exec('XyZ')[0], /[^a]/i.test('A'), /é/i.test('É'), /ß/i.test('ẞ'), /ß/iu.test('ẞ'));
console.log(/ſ/i.test('s'), /ſ/iu.test('S'), /K/i.test('k'), /K/iu.test('k'), /\w/iu.test('ſ'), /\w/i.test('ſ'), /\W/iu.test('ſ'));
console.log(/σ/i.test('ς'), /ǆ/i.test('ǅ'), /[\u{10400}]/iu.test('\u{10428}'), /I/i.test('ı'), /İ/i.test('i'), /Å/i.test('å'));
console.log(/\bſ/iu.test('ſ'), /[^\W]/iu.test('K'), /[\W]/iu.test('S'), /(ab)\1/i.test('aBAb'));
// expect: true XyZ false true false true
// expect: false true true true true false false
// expect: true true true false false true
// expect: true true false true
