a + b = c; // error: this expression needs parentheses as an operand
