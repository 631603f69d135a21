// Assignment to an undeclared name makes a global in sloppy mode, and throws in strict mode.
undeclared1 = 5;
console.log(undeclared1, globalThis.undeclared1, delete globalThis.undeclared1, typeof undeclared1);
(function () { 'use strict'; try { undeclared2 = 1; } catch (e) { console.log(e.name + ': ' + e.message); } })();
// expect: 5 5 true undefined
// expect: ReferenceError: undeclared2 is not defined
