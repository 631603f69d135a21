// split by strings, with limits, and of the empty string.
console.log('a,b,c'.split(','), 'abc'.split(''), 'a,b,c'.split(',', 2), 'abc'.split(), ''.split(','), ''.split(''), 'a--b'.split('--'), 'abc'.split('', 2), 'a,'.split(','));
// expect: [ 'a', 'b', 'c' ] [ 'a', 'b', 'c' ] [ 'a', 'b' ] [ 'abc' ] [ '' ] [] [ 'a', 'b' ] [ 'a', 'b' ] [ 'a', '' ]
