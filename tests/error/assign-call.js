f() = 1; // error: unexpected '1'
