// A "use strict" directive makes its function strict, its name and parameters included.
function eval() { 'use strict'; } // error: 'eval' can't be bound in strict mode
function g(a = 1) { 'use strict'; } // error: 'use strict' is not allowed in a function with non-simple parameters
function h({ a }) { 'use strict'; } // error: 'use strict' is not allowed in a function with non-simple parameters
(...r) => { 'use strict'; }; // error: 'use strict' is not allowed in a function with non-simple parameters
