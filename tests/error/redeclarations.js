// Names declared twice.
let a; let a; // error: Identifier 'a' has already been declared
const b = 1; var b; // error: Identifier 'b' has already been declared
var c; let c; // error: Identifier 'c' has already been declared
{ let d; var d; } // error: Identifier 'd' has already been declared
function e(x) { let x; } // error: Identifier 'x' has already been declared
try { } catch (y) { let y; } // error: Identifier 'y' has already been declared
class F {} class F {} // error: Identifier 'F' has already been declared
{ function g() {} let g; } // error: Identifier 'g' has already been declared
switch (1) { case 0: let z; case 1: let z; } // error: Identifier 'z' has already been declared
for (let i of []) { var i; } // error: Identifier 'i' has already been declared
for (let [q, q] of []) ; // error: Identifier 'q' has already been declared
(w, w) => 1; // error: Duplicate parameter name not allowed in this context
