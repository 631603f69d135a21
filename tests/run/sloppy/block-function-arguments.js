// B.3.2.1: a function named arguments in a block leaves the arguments object alone; in an arrow it is a var.
(function () {
  { function arguments() { return 'inner'; } console.log(arguments()); }
  console.log(typeof arguments, arguments.length);
})(1, 2);
(function (...rest) {
  { function arguments() {} }
  console.log(typeof arguments, arguments.length);
})(1);
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
// expect: inner
// expect: object 2
// expect: object 1
// expect: function
// expect: block
// expect: arrow
// node-differs: B.3.2.1: V8 makes a var of it (test262: block-decl-func-skip-arguments).
