// 16.2: imports and exports stand at the top level of modules.
import a from 'a';
export { if }; // error: 'if' is a reserved word
export { if } from 'd'; // error: 'if' is exported already
export { 'x' }; // error: a string can't name a local binding
import { default } from 'e'; // error: 'default' is a reserved word
import { default as g } from 'e';
import h from 'h' with { type: 'json', 'type': 'text' }; // error: a repeated import attribute
import('a', 'b', 'c'); // error: import() takes one or two arguments
with (a) b; // error: 'with' is not allowed in strict mode
await a;
var await; // error: 'await' can't be a name in a module
export let i, { j, ...k } = {};
export { i as j }; // error: 'j' is exported already
export { a as k }; // error: 'k' is exported already
export { zz }; // error: 'zz' is not declared in this module
export { a as default };
export default 1; // error: 'default' is exported already
export * as l from 'l';
export function l() {} // error: 'l' is exported already
if (a) { var m; let n; }
export { m, n }; // error: 'n' is not declared in this module
