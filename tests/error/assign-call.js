f() = 1; // error: unexpected '='
