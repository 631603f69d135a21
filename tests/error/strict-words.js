'use strict';
// 13.1.1: strict mode reserves more words and protects eval and arguments.
var interface; // error: 'interface' is a reserved word in strict mode
var static = 1; // error: 'static' is a reserved word in strict mode
let yield = 2; // error: 'yield' can't be a name in strict mode
function eval() {} // error: 'eval' can't be bound in strict mode
arguments = 1; // error: 'arguments' can't be assigned in strict mode
eval++; // error: 'eval' can't be assigned in strict mode
[arguments] = []; // error: 'arguments' can't be assigned in strict mode
({ eval = 1 } = {}); // error: 'eval' can't be assigned in strict mode
function f(arguments) {} // error: 'arguments' can't be bound in strict mode
delete x; // error: a variable can't be deleted in strict mode
delete (x); // error: a variable can't be deleted in strict mode
delete x.y;
with (x) y; // error: 'with' is not allowed in strict mode
017; // error: numbers with a leading zero are not allowed in strict mode
089; // error: numbers with a leading zero are not allowed in strict mode
'\1'; // error: octal escapes are not allowed in strict mode
'\8'; // error: octal escapes are not allowed in strict mode
