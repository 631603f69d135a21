// this of a plain call inside a method is not the method's this.
const o = { v: 1, m() { function inner() { return this === o; } return [inner(), this === o, (() => this === o)()]; } };
console.log(o.m());
// expect: [ false, true, true ]
