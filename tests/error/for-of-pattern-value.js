for (var [c] = 1 of []) ; // error: the variable of this loop can't have an initializer
