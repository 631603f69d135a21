function f() { yield x; } // error: 'yield' is only an operator in generators
