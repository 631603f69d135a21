// Reserved words as names.
let for = 1; // error: 'for' is a reserved word
