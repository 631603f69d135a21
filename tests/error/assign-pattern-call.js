[f()] = []; // error: what stands before this '=' can't be assigned to
