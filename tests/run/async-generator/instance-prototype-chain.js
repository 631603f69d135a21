// Instances inherit from f.prototype, that from %AsyncGeneratorPrototype%, that from %AsyncIteratorPrototype%.
async function* g() {}
const it = g();
const proto = Object.getPrototypeOf(it);
console.log(proto === g.prototype);
const asyncGeneratorPrototype = Object.getPrototypeOf(proto);
console.log(Object.prototype.toString.call(it), asyncGeneratorPrototype[Symbol.toStringTag]);
const asyncIteratorPrototype = Object.getPrototypeOf(asyncGeneratorPrototype);
console.log(Object.getPrototypeOf(asyncIteratorPrototype) === Object.prototype);
console.log(it[Symbol.asyncIterator]() === it);
console.log(asyncIteratorPrototype.hasOwnProperty(Symbol.asyncIterator));
// expect: true
// expect: [object AsyncGenerator] AsyncGenerator
// expect: true
// expect: true
// expect: true
