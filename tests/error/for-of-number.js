for (1 of []) ; // error: unexpected 'of'
