// Generator methods in objects and classes.
const o = { *g() { yield this.v; }, v: 'o' };
class C { *[Symbol.iterator]() { yield 1; yield 2; } static *s() { yield 's'; } }
console.log([...o.g()], [...new C()], [...C.s()]);
// expect: [ 'o' ] [ 1, 2 ] [ 's' ]
