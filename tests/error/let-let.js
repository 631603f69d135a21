let let = 1; // error: 'let' can't be the name of a lexical binding
