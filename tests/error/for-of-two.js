for (let a, b of []) ; // error: unexpected 'of'
