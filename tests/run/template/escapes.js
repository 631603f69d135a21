// Escapes and line continuations in templates and strings.
console.log(`\n\t\\\`\${}`.length, `\x41\u0042\u{43}`, 'a\
b', '\0'.length, '\u{1F600}'.length, "it's", 'say "x"', '\v\f\b'.length);
// expect: 7 ABC ab 1 2 it's say "x" 3
