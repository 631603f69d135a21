var if = 1; // error: 'if' is a reserved word
