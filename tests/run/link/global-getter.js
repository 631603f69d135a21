// A getter of Object.prototype under the name of a global that there is not: the global object is its receiver.
Object.defineProperty(Object.prototype, 'everything', {
  get() { 'use strict'; return this; },
});
console.log(typeof everything.WeakSet, typeof everything.Intl2);
// expect: function undefined
