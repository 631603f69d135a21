// Strings with quotes, trigraphs, octal-looking escapes, NUL and control characters.
console.log('"quoted" \'single\' \\ back', '??/ ??= ??( what??!', '%s %d %n'.length, '\x001'.length, 'a\0b'.length, '\x7f9'.charCodeAt(1), '\u00ff' + '12', /* */ '*/ // /*', '\r\n\t\v\f\b'.length, '#define X', '\\u0041', "\
continued");
// expect: "quoted" 'single' \ back ??/ ??= ??( what??! 8 2 3 57 ÿ12 */ // /* 6 #define X \u0041 continued
