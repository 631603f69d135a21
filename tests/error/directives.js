// 15.2.1: 'use strict' needs simple parameters; it holds for what stands before it too.
function f(a = 1) { 'use strict'; } // error: 'use strict' is not allowed in a function with non-simple parameters
(a, ...b) => { 'use strict'; }; // error: 'use strict' is not allowed in a function with non-simple parameters
({ set x({ a }) { 'use strict'; } }); // error: 'use strict' is not allowed in a function with non-simple parameters
function eval() { 'use strict'; } // error: 'eval' can't be bound in strict mode
function g(arguments) { 'use strict'; } // error: 'arguments' can't be bound in strict mode
function h() { '\01'; 'use strict'; } // error: octal escapes are not allowed in strict mode
function i() { ('use strict'); with (x) y; }
