1 = 2; // error: unexpected '='
