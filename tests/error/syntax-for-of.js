for (let e = 1 of f); // error: unexpected 'of'
