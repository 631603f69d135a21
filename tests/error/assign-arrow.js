x => 1 = 2; // error: unexpected '='
