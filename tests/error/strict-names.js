'use strict';
// Names that strict mode forbids.
eval = 1; // error: 'eval' can't be assigned in strict mode
arguments++; // error: 'arguments' can't be assigned in strict mode
var eval; // error: 'eval' can't be bound in strict mode
function f(arguments) {} // error: 'arguments' can't be bound in strict mode
let static = 1; // error: 'static' is a reserved word in strict mode
let yield = 1; // error: 'yield' can't be a name in strict mode
let package = 1; // error: 'package' is a reserved word in strict mode
var interface; // error: 'interface' is a reserved word in strict mode
(implements) => 1; // error: 'implements' is a reserved word in strict mode
delete x; // error: a variable can't be deleted in strict mode
010; // error: numbers with a leading zero are not allowed in strict mode
'\01'; // error: octal escapes are not allowed in strict mode
08; // error: numbers with a leading zero are not allowed in strict mode
