// 12.9: numbers, escapes, templates, regular expression flags.
x = 0_1; // error: misplaced '_' in a number
x = 3in y; // error: a name can't directly follow a number
x = 0755n; // error: a number with a leading zero can't contain 'n'
x = `\01`; // error: octal escapes are not allowed in templates
x = `\u00`; // error: malformed \u escape
x = y`\u00`;
x = /a/gg; // error: repeated regular expression flag 'g'
x = /a/q; // error: unknown regular expression flag 'q'
x = /a/uv; // error: the flags 'u' and 'v' exclude each other
