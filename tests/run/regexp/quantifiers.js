console.log(/a{2,3}/.exec('aaaa')[0], /a{2,3}?/.exec('aaaa')[0], /a{2,}/.exec('aaaa')[0], /a{0}b/.exec('ab')[0], /(?:ab){2}/.exec('ababab')[0]);
console.log(/<.+>/.exec('<a><b>')[0], /<.+?>/.exec('<a><b>')[0], /a??b/.exec('ab')[0], /(a|ab)(c|bcd)(d*)/.exec('abcd').join('|'), /x*/.exec('y')[0]);
console.log(/[ab]{2}c?$/.exec('xabc')[0], /(?:a{2}){2,}b/.test('aaaaaab'), /b{2147483648}/.test('b'), /(?:a|b){0,3}?c/.exec('abbc')[0], /(?:){99999999999}/.test(''));
// expect: aaa aa aaaa b abab
// expect: <a><b> <a> ab abcd|a|bcd| 
// expect: abc true false abbc true
