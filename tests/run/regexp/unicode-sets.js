console.log(/[\p{L}--[a-z]]/v.test('a'), /[\p{L}--[a-z]]/v.test('A'), /[\w&&\d]+/v.exec('ab12')[0], /[[a-c][x-z]]+/v.exec('mabxz')[0]);
console.log(/^[\q{abc|d|}e]$/v.test('abc'), /[\q{ab|a}]/v.exec('ab')[0], /[\q{ab|cd}--\q{ab}]/v.test('ab'), /^[^\d]$/v.test('x'));
console.log(/[\p{Lu}]/iv.test('a'), /[^\P{Lu}]/iv.test('a'), /\P{Lu}/iv.test('A'), /[\q{KM|x}]/iv.exec('km')[0], /[]/v.test('a'), /[^]/v.test('a'));
console.log(/[[a-z]&&[^aeiou]]+/v.exec('aeb')[0], /[\-\&]/v.test('&'));
// expect: false true 12 abxz
// expect: true ab false true
// expect: true true false km false true
// expect: b true
