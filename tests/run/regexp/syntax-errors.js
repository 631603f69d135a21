for (const p of ['(', ')', '[', 'a**', '*', '(?<a', '(?<1>.)', '\\', 'a{2,1}', '[b-a]', '(?<a>.)(?<a>.)', '(?<a>.)\\k<b>', '(?<=a)*', '(?a)'])
    try { console.log(p, new RegExp(p)); } catch (e) { console.log(p, e.name); }
for (const p of ['\\-', '{', '\\1', '\\u{110000}', '[\\d-a]', '(?=a)*', '\\k', '\\c', '\\00'])
    try { console.log(p, new RegExp(p, 'u')); } catch (e) { console.log(p, e.name); }
for (const p of ['[(]', '[a&&b--c]', '[^\\q{ab}]', '[a--b&&c]', '[&&&]', '[a-\\d]'])
    try { console.log(p, new RegExp(p, 'v')); } catch (e) { console.log(p, e.name); }
// expect: ( SyntaxError
// expect: ) SyntaxError
// expect: [ SyntaxError
// expect: a** SyntaxError
// expect: * SyntaxError
// expect: (?<a SyntaxError
// expect: (?<1>.) SyntaxError
// expect: \ SyntaxError
// expect: a{2,1} SyntaxError
// expect: [b-a] SyntaxError
// expect: (?<a>.)(?<a>.) SyntaxError
// expect: (?<a>.)\k<b> SyntaxError
// expect: (?<=a)* SyntaxError
// expect: (?a) SyntaxError
// expect: \- SyntaxError
// expect: { SyntaxError
// expect: \1 SyntaxError
// expect: \u{110000} SyntaxError
// expect: [\d-a] SyntaxError
// expect: (?=a)* SyntaxError
// expect: \k SyntaxError
// expect: \c SyntaxError
// expect: \00 SyntaxError
// expect: [(] SyntaxError
// expect: [a&&b--c] SyntaxError
// expect: [^\q{ab}] SyntaxError
// expect: [a--b&&c] SyntaxError
// expect: [&&&] SyntaxError
// expect: [a-\d] SyntaxError
