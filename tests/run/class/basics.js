// Constructor, methods, static methods, instanceof.
class A { constructor(x) { this.x = x; } get2() { return this.x * 2; } static make(x) { return new this(x); } }
const a = A.make(21);
console.log(a.get2(), a instanceof A, A.name, typeof A, A.length, Object.keys(a));
// expect: 42 true A function 1 [ 'x' ]
