// AsyncGeneratorFunction: its prototype, tags and constructor.
async function* g() {}
const agf = Object.getPrototypeOf(g);
console.log(agf[Symbol.toStringTag], agf.constructor.name);
console.log(Object.getPrototypeOf(agf) === Function.prototype);
console.log(agf.prototype === Object.getPrototypeOf(g.prototype));
console.log(agf.prototype.constructor === agf);
console.log(agf.constructor.prototype === agf);
console.log(Object.prototype.toString.call(g));
// expect: AsyncGeneratorFunction AsyncGeneratorFunction
// expect: true
// expect: true
// expect: true
// expect: true
// expect: [object AsyncGeneratorFunction]
