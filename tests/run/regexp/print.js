// console shows regular expressions and what exec returns.
console.log(/a/yg, [/x/], {r: new RegExp('a\nb/')});
class Sub extends RegExp {}
console.log(new Sub('a', 'i'), new RegExp(''));
const x = /a/; x.p = 1; console.log(x);
console.log(/(?<a>.)(b)?/d.exec('xy'));
console.log('aXbX'.replaceAll(/X/g, "[$&$`$']"), 'abc'.replace(/(?<n>b)/, '<$<n>>'));
console.log('x'.match(/y/), 'a1'.match('\\d'));
console.log([...'a-b'.matchAll('-')].length);
console.log('abc'.split(/(b)/), 'abc'.split(/(?:)/u, 2), ''.split(/a/), ''.split(/a*/));
console.log(RegExp.prototype.toString.call({source: 'q', flags: 'z'}), RegExp.prototype.source, RegExp.prototype.flags);
// expect: /a/gy [ /x/ ] { r: /a\nb\// }
// expect: Sub /a/i /(?:)/
// expect: /a/ { p: 1 }
// expect: [
// expect:   'x',
// expect:   'x',
// expect:   undefined,
// expect:   index: 0,
// expect:   input: 'xy',
// expect:   groups: [Object: null prototype] { a: 'x' },
// expect:   indices: [
// expect:     [ 0, 1 ],
// expect:     [ 0, 1 ],
// expect:     undefined,
// expect:     groups: [Object: null prototype] { a: [Array] }
// expect:   ]
// expect: ]
// expect: a[XabX]b[XaXb] a<b>c
// expect: null [ '1', index: 1, input: 'a1', groups: undefined ]
// expect: 1
// expect: [ 'a', 'b', 'c' ] [ 'a', 'b' ] [ '' ] []
// expect: /q/z (?:) 
