({ a = 1 }); // error: unexpected ';'
