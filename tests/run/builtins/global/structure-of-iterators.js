// The iterator prototypes and their common parent.
const arrayIt = Object.getPrototypeOf([][Symbol.iterator]());
const parent = Object.getPrototypeOf(arrayIt);
console.log(arrayIt[Symbol.toStringTag], parent === Object.getPrototypeOf(Object.getPrototypeOf(new Map().keys())), parent === Object.getPrototypeOf(Object.getPrototypeOf(Object.getPrototypeOf((function* () {})()))));
const it = [1][Symbol.iterator]();
console.log(it[Symbol.iterator]() === it);
// expect: Array Iterator true true
// expect: true
