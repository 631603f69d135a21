// 16.2: imports and exports stand at the top level of modules.
import a from 'a';
export { if }; // error: 'if' is a reserved word
export { if } from 'd';
export { 'x' }; // error: a string can't name a local binding
import { default } from 'e'; // error: 'default' is a reserved word
import { default as g } from 'e';
import h from 'h' with { type: 'json', 'type': 'text' }; // error: a repeated import attribute
import('a', 'b', 'c'); // error: import() takes one or two arguments
with (a) b; // error: 'with' is not allowed in strict mode
await a;
var await; // error: 'await' can't be a name in a module
