[f()] = []; // error: unexpected '['
