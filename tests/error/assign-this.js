this = 1; // error: unexpected '='
