// Functions that call each other before both are defined.
const even = n => n === 0 ? true : odd(n - 1);
const odd = n => n === 0 ? false : even(n - 1);
console.log(even(10), odd(7), (function () { return 'iife'; })(), (() => 'arrow')());
// expect: true true iife arrow
