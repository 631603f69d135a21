v\u0061r x; // error: unexpected 'x'
