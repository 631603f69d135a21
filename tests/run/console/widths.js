// Columns are counted as a terminal shows them: wide characters and emoji take two, combining marks none.
console.log(['日本', '語', '中文字', 'ab', 'c', 'def', 'ghij']);
console.log(['😀', 'a', '😀😀', 'bb', 'ccc', 'd', 'e']);
console.log(['e\u0301', 'a\u0308b', 'x', 'y', 'z', 'w', 'v']);
console.log({ key: '日本語'.repeat(12), other: '中'.repeat(14) });
// expect: [ '日本', '語', '中文字', 'ab', 'c', 'def', 'ghij' ]
// expect: [
// expect:   '😀',   'a',
// expect:   '😀😀', 'bb',
// expect:   'ccc',  'd',
// expect:   'e'
// expect: ]
// expect: [
// expect:   'é', 'äb', 'x',
// expect:   'y', 'z',  'w',
// expect:   'v'
// expect: ]
// expect: {
// expect:   key: '日本語日本語日本語日本語日本語日本語日本語日本語日本語日本語日本語日本語',
// expect:   other: '中中中中中中中中中中中中中中'
// expect: }
