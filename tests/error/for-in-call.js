for (f() in {}) ; // error: unexpected ')'
