// replace and replaceAll with strings: patterns in the replacement and functions.
console.log('aaa'.replace('a', 'b'), 'aaa'.replaceAll('a', 'b'), 'abc'.replace('b', "[$&$`$'$$]"), 'abc'.replace('b', (m, i, s) => m + i + s), 'aXbX'.replaceAll('X', (m, i) => i), 'abc'.replace('', '_'), 'ab'.replaceAll('', '-'));
// expect: baa bbb a[bac$]c ab1abcc a1b3 _abc -a-b-
