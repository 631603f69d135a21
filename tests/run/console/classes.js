// Classes, instances of classes without names, null prototypes.
class A {}
class B extends A { constructor() { super(); this.x = 1; } }
console.log(A, B, class {}, class extends B {});
console.log(new A(), new B(), [new A(), new B()]);
console.log(new (class {})(), new (class { constructor() { this.a = 1; } })());
class S {}
S.prop = 1;
console.log(S, { S });
console.log(Object.create(null), Object.assign(Object.create(null), { a: 1 }));
console.log(Object.create({}), Object.create(A.prototype), Object.create(Object.create(null)));
class Tagged { get [Symbol.toStringTag]() { return 'T'; } }
console.log(new Tagged(), [new Tagged()], { [Symbol.toStringTag]: 'own' });
class L extends Array {}
class M extends Map {}
class T extends Set {}
console.log(new L(), L.from([1, 2]), new M([[1, 2]]), new T([1]), new M());
class E extends Error {}
console.log(Object.prototype, Function.prototype, Array.prototype, A.prototype, B.prototype);
console.log(Map.prototype, Set.prototype, Promise.prototype, Error.prototype);
function F() { this.v = 1; }
console.log(new F(), new F().constructor);
console.log(Object.setPrototypeOf([1, 2], null), Object.setPrototypeOf(new Map([[1, 2]]), null));
console.log(Object.setPrototypeOf(() => {}, null), Object.setPrototypeOf(class X {}, null));
// expect: [class A] [class B extends A] [class (anonymous)] [class (anonymous) extends B]
// expect: A {} B { x: 1 } [ A {}, B { x: 1 } ]
// expect: {} { a: 1 }
// expect: [class S] { prop: 1 } { S: [class S] { prop: 1 } }
// expect: [Object: null prototype] {} [Object: null prototype] { a: 1 }
// expect: {} A {} Object <[Object: null prototype] {}> {}
// expect: Tagged [T] {} [ Tagged [T] {} ] { [Symbol(Symbol.toStringTag)]: 'own' }
// expect: L(0) [] L(2) [ 1, 2 ] M(1) [Map] { 1 => 2 } T(1) [Set] { 1 } M(0) [Map] {}
// expect: [Object: null prototype] {} [Function (anonymous)] Object Object(0) [] {} A {}
// expect: Object [Map] {} Object [Set] {} Object [Promise] {} {}
// expect: F { v: 1 } [Function: F]
// expect: [Array(2): null prototype] [ 1, 2 ] [Map(1): null prototype] { 1 => 2 }
// expect: [Function (null prototype) (anonymous)] [class X extends [null prototype]]
