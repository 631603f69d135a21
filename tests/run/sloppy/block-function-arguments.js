// B.3.2.1: a function named arguments in a block is assigned to the arguments object's name where it stands; in an arrow it is a var.
(function () {
  console.log(typeof arguments, arguments.length);
  { function arguments() { return 'inner'; } console.log(arguments()); }
  console.log(arguments());
})(1, 2);
(function (...rest) {
  if (rest.length) { function arguments() {} }
  console.log(typeof arguments);
})(1);
(function (...rest) {
  if (rest.length) { function arguments() {} }
  console.log(typeof arguments, arguments.length);
})();
(function (a, get = () => arguments) {
  console.log(typeof arguments, arguments.length, get() === arguments);
  { function arguments() {} }
  console.log(typeof arguments, typeof get());
})(1);
(function () {
  { function arguments() {} }
})();
(function (arguments) {
  { function arguments() {} }
  console.log(arguments);
})('parameter');
(function () {
  console.log(typeof arguments);
  { function arguments() { return 'block'; } }
  console.log(arguments());
  function arguments() { return 'top'; }
})();
(() => {
  { function arguments() { return 'arrow'; } }
  console.log(arguments());
})();
const kept = (function* (a) {
  yield arguments[0];
  { function arguments() { return a; } }
  yield arguments();
  arguments = 3;
  yield arguments;
})('first');
console.log([...kept].join());
// expect: object 2
// expect: inner
// expect: inner
// expect: function
// expect: object 0
// expect: object 1 true
// expect: function object
// expect: parameter
// expect: function
// expect: block
// expect: arrow
// expect: first,first,3
