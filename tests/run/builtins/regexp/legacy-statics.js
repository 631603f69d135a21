// RegExp.$1 to $9, lastMatch, lastParen, leftContext, rightContext and input: what the last match was (legacy RegExp features).
console.log([RegExp.$1, RegExp.lastMatch, RegExp.input, RegExp['$+']]);
// expect: [ '', '', '', '' ]
if (/(\d+)-(\d+)/.test('on 2024-05!')) console.log(RegExp.$1, RegExp.$2, RegExp.$3 === '', RegExp.lastMatch);
// expect: 2024 05 true 2024-05
console.log([RegExp.leftContext, RegExp.rightContext, RegExp.lastParen, RegExp.input]);
// expect: [ 'on ', '!', '05', 'on 2024-05!' ]
console.log([RegExp['$`'], RegExp["$'"], RegExp['$+'], RegExp['$_'], RegExp['$&']]);
// expect: [ 'on ', '!', '05', 'on 2024-05!', '2024-05' ]
/nothing/.test('else');
console.log(RegExp.$1);
// expect: 2024
/(x)?(y)|(z)/.exec('ayb');
console.log([RegExp.$1, RegExp.$2, RegExp.$3, RegExp.lastParen]);
// expect: [ '', 'y', '', '' ]
/(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)(k)/.exec('abcdefghijk');
console.log(RegExp.$9, RegExp.lastParen);
// expect: i k
RegExp.input = 12;
console.log(RegExp.$_, typeof RegExp.input, RegExp.$1);
// expect: 12 string a
// All ways to match: methods of strings, global ones, through exec.
console.log('ab'.replace(/(.)/g, () => RegExp.$1), RegExp.leftContext);
// expect: bb a
console.log('a-b+c'.split(/([-+])/).length, RegExp.$1);
// expect: 5 +
console.log('key=value'.search(/=(.*)/), RegExp.$1, 'xyz'.match(/y(.)/g).length, RegExp.$1);
// expect: 3 value 1 z
for (const m of 'q1 q2'.matchAll(/q(\d)/g)) console.log(m[1], RegExp.$1);
// expect: 1 1
// expect: 2 2
console.log(delete RegExp.$1, RegExp.$1, /(.)/.test('d'), RegExp.lastMatch);
// expect: true undefined true d
