// Constructor functions and prototypes.
function P(x) { this.x = x; }
P.prototype.get = function () { return this.x; };
const p = new P(3);
console.log(p.get(), p.constructor === P, p instanceof P, new P().x, new P);
function R() { return [1]; }
console.log(new R());
// expect: 3 true true undefined P { x: undefined }
// expect: [ 1 ]
