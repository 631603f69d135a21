// Symbol.species decides what then makes.
class P extends Promise {}
Object.defineProperty(P, Symbol.species, { value: Promise });
const p = P.resolve(1);
console.log(p instanceof P, p.then(() => {}) instanceof P);
// expect: true false
