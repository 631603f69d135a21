`abc // error: unexpected 'abc'
