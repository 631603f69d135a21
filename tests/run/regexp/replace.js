console.log('abc'.replace(/b/, '[$`|$&|$\'|$$|$0|$1]'), 'aaa'.replace(/a/g, 'b'), 'aaa'.replace(/a/y, 'b'));
console.log('abcdefghijkl'.replace(/(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)(k)/, '$10$11$1$012$00'), 'ab'.replace(/(a)|(z)/, '<$1$2>'));
console.log('a1b22'.replace(/\d+/g, (m, i, s) => `${m}@${i}/${s}`), 'xyz'.replace(/(?:)/g, '-'), '😀'.replace(/(?:)/gu, '-'));
console.log('aXbX'.replaceAll(/x/gi, '.'), 'abc'.replace(/(b)/, () => '$1'), ''.replace(/^/, 'x'));
try { 'a'.replaceAll(/a/, ''); } catch (e) { console.log(e.name); }
// expect: a[a|b|c|$|$0|$1]c bbb baa
// expect: jkaa2$00l <a>b
// expect: a1@1/a1b22b22@3/a1b22 -x-y-z- -😀-
// expect: a.b. a$1c x
// expect: TypeError
