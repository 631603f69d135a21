var class = 1; // error: 'class' is a reserved word
