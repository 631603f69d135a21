// GeneratorFunction and its prototypes.
function* g() {}
const gf = Object.getPrototypeOf(g);
console.log(gf[Symbol.toStringTag], gf.constructor.name, Object.prototype.toString.call(g()));
console.log(Object.getPrototypeOf(g()) === g.prototype, g()[Symbol.iterator]() !== undefined);
const it = g();
console.log(it[Symbol.iterator]() === it);
try { new g(); } catch (e) { console.log(e.message); }
// expect: GeneratorFunction GeneratorFunction [object Generator]
// expect: true true
// expect: true
// expect: g is not a constructor
