1 = 2; // error: unexpected '2'
