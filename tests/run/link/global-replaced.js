// A function of the script that is replaced through the global object: what it gives is not what is seen of it.
// node-differs: 16.1.7: Node runs a CommonJS module, whose functions are no properties of the global object.
function f() { return 1; }
console.log(f());
// expect: 1
global.f = () => ({ a: 1 });
console.log(f());
// expect: { a: 1 }
