// Function.prototype, name and length attributes, Symbol.hasInstance.
function f(a, b) {}
const d = Object.getOwnPropertyDescriptor(f, 'name');
console.log(d, f.length, f instanceof Function, Object.getPrototypeOf(f) === Function.prototype, Function.prototype.name === '', typeof Function.prototype, Function.prototype[Symbol.hasInstance].call(Object, {}));
console.log(f.hasOwnProperty('prototype'), (() => {}).hasOwnProperty('prototype'), Object.keys(f), f.prototype.constructor === f);
// expect: { value: 'f', writable: false, enumerable: false, configurable: true } 2 true true true function true
// expect: true false [] true
