// Resolving a promise with itself is a TypeError.
let r;
const p = new Promise(x => r = x);
r(p);
p.catch(e => console.log(e.name));
// expect: TypeError
