x => 1 = 2; // error: what stands before this '=' can't be assigned to
