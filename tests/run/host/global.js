// `global` is Node's name for globalThis.
console.log(global === globalThis, typeof global);
global.made = 1;
console.log(made, global.global === global);
(function (root) { root.library = () => 'loaded'; })(typeof global !== 'undefined' ? global : this);
console.log(library());
{ let global = 2; console.log(global); }
// expect: true object
// expect: 1 true
// expect: loaded
// expect: 2
