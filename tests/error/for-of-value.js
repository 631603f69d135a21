for (let x = 1 of []) ; // error: unexpected 'of'
