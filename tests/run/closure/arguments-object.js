// length, iteration and tags of arguments.
function f() { return [arguments.length, [...arguments].join(), Object.prototype.toString.call(arguments), arguments.callee === f]; }
console.log(f(1, 2, 3));
// expect: [ 3, '1,2,3', '[object Arguments]', true ]
