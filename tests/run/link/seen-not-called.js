// Methods that a program does not mention are there all the same: in lists of keys, and to be frozen.
const names = Object.getOwnPropertyNames(String.prototype);
console.log(names.length > 40, names.join().indexOf('normalize,') > 0);
// expect: true true
Object.freeze(Array.prototype);
console.log(Object.isFrozen(Array.prototype), Object.isFrozen(String.prototype));
// expect: true false
