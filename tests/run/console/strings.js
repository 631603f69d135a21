// Strings are raw at the top and quoted inside; the quote character is chosen.
console.log('plain', ['a', "it's", 'say "x"', `both ' and "`, 'all \' " `', 'new\nline', 'tab\t', 'back\\slash', '\x00\x1b\x7f', '\u{1F600}', 'é']);
// expect: plain [
// expect:   'a',            "it's",
// expect:   'say "x"',      `both ' and "`,
// expect:   'all \' " `',   'new\nline',
// expect:   'tab\t',        'back\\slash',
// expect:   '\x00\x1B\x7F', '😀',
// expect:   'é'
// expect: ]
