'\u{110000}'; // error: malformed \u escape
