// The replacement's $ patterns with a string pattern, functions as replacement, and overlapping places.
console.log('abcabc'.replace('b', '[$$|$&|$`|$\'|$1|$<x>|$]'), 'aaa'.replaceAll('aa', 'x'), 'abc'.replaceAll('', '-'));
console.log('x'.replace('x', '$0$1$10'), 'abcb'.replaceAll('b', (m, at, s) => m + at + s.length), 'abc'.replace('', '_'), 'abc'.replace('z', '!'));
console.log('a.b.c'.split('.'), 'abc'.split(''), 'a.b'.split('.', 1), ''.split(''), ''.split(','), 'abc'.split(), 'a,b'.split(',', 0));
const custom = { [Symbol.replace](s, r) { return 'replaced ' + s + ' ' + r; }, [Symbol.split](s, n) { return 'split ' + s + ' ' + n; } };
console.log('s'.replace(custom, 'r'), 's'.split(custom, 3), 's'.replaceAll(custom, 'q'));
// expect: a[$|b|a|cabc|$1|$<x>|$]cabc xa -a-b-c-
// expect: $0$1$10 ab14cb34 _abc abc
// expect: [ 'a', 'b', 'c' ] [ 'a', 'b', 'c' ] [ 'a' ] [] [ '' ] [ 'abc' ] []
// expect: replaced s r split s 3 replaced s q
