'use strict';
// In strict mode functions in blocks stay in the block.
{ function b() { return 'b'; } console.log(b()); }
console.log(typeof b);
// expect: b
// expect: undefined
