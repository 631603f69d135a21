// Species getters of the constructors.
console.log([Array, Map, Set, Promise].every(C => C[Symbol.species] === C), Object.getOwnPropertyDescriptor(Promise, Symbol.species).get.name);
// expect: true get [Symbol.species]
