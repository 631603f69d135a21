for (const y = 1 in {}) ; // error: unexpected ')'
