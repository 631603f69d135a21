// Methods are not enumerable, prototype is not writable.
class A { m() {} static s() {} }
console.log(Object.keys(A.prototype), Object.getOwnPropertyNames(A.prototype), Object.keys(A));
const d = Object.getOwnPropertyDescriptor(A, 'prototype');
console.log(d.writable, d.enumerable, d.configurable);
// expect: [] [ 'constructor', 'm' ] []
// expect: false false false
