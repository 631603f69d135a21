var cl\u0061ss = 1; // error: 'class' is a reserved word
