if (a) { b(); }; else { c(); } // error: unexpected 'else'
