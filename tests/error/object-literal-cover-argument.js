f({ b = 2 }); // error: unexpected ')'
