console.log('a1b2c'.split(/\d/), 'a1b2c'.split(/(\d)/), 'abc'.split(/(?:)/), 'ab'.split(/a*?/), 'ab'.split(/a*/));
console.log('A<B>bold</B>'.split(/<(\/)?([^<>]+)>/), ''.split(/a?/), ''.split(/a/), 'a,b,c'.split(/,/, 2), 'a,b'.split(/,/, 0));
console.log('😀a'.split(/(?:)/u), 'aXbxc'.split(/x/i), 'test'.split(/(?=s)/), 'a  b'.split(/\s/y));
// expect: [ 'a', 'b', 'c' ] [ 'a', '1', 'b', '2', 'c' ] [ 'a', 'b', 'c' ] [ 'a', 'b' ] [ '', 'b' ]
// expect: [ 'A', undefined, 'B', 'bold', '/', 'B', '' ] [] [ '' ] [ 'a', 'b' ] []
// expect: [ '😀', 'a' ] [ 'a', 'b', 'c' ] [ 'te', 'st' ] [ 'a', '', 'b' ]
