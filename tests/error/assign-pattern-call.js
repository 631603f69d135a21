[f()] = []; // error: unexpected '='
