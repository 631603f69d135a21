// %o shows what is hidden, prototypes included, five levels deep.
"use strict";
console.log('%o', { a: 1, f() {}, g: () => {}, arr: [1, 2, { x: 1 }] });
console.log('%o', function f(a, b) {});
console.log('%o', class A { static s = 1; m() {} });
console.log('%o', new (class B { constructor() { this.x = 1; } get y() { return 2; } }));
console.log('%o', [1, , 3]);
console.log('%o', new Map([[{ a: 1 }, [2]]]), 5);
console.log('%o', new Set([1]));
console.log('%o', 'str', Symbol('x'));
console.log('%o', Object.create({ inherited: 1 }));
console.log('%o', new (class C extends Map { constructor() { super(); this.k = 1; } }));
console.log('%o', Promise.resolve(4));
console.log('%o', async function* ag() {});
console.log('%o', Object.create(null));
console.log('%o', { a: { b: { c: { d: { e: { f: 1 } } } } } });
class P { constructor() { this.own = 1; } } P.prototype.data = 5; P.prototype.obj = { z: 1 };
class Q extends P {}
console.log('%o', new Q());
console.dir(new Q(), { showHidden: true });
console.log('%o', new WeakMap());
console.log('%o', [new Number(1), new String('ab')]);
const key = { k: 1 }; const wm = new WeakMap([[key, { v: [1] }]]); const ws = new WeakSet([key]);
console.log('%o %o', wm, ws); console.log(wm, ws); console.dir(wm, { showHidden: true });
// expect: {
// expect:   a: 1,
// expect:   f: [Function: f] { [length]: 0, [name]: 'f' },
// expect:   g: [Function: g] { [length]: 0, [name]: 'g' },
// expect:   arr: [ 1, 2, { x: 1 }, [length]: 3 ]
// expect: }
// expect: <ref *1> [Function: f] {
// expect:   [length]: 2,
// expect:   [name]: 'f',
// expect:   [prototype]: { [constructor]: [Circular *1] }
// expect: }
// expect: <ref *1> [class A] {
// expect:   [length]: 0,
// expect:   [name]: 'A',
// expect:   [prototype]: {
// expect:     [constructor]: [Circular *1],
// expect:     [m]: [Function: m] { [length]: 0, [name]: 'm' }
// expect:   },
// expect:   s: 1
// expect: }
// expect: B { x: 1, [y]: [Getter] }
// expect: [ 1, <1 empty item>, 3, [length]: 3 ]
// expect: Map(1) { { a: 1 } => [ 2, [length]: 1 ] } 5
// expect: Set(1) { 1 }
// expect: 'str' Symbol(x)
// expect: { inherited: 1 }
// expect: C(0) [Map] { k: 1 }
// expect: Promise { 4 }
// expect: [AsyncGeneratorFunction: ag] {
// expect:   [length]: 0,
// expect:   [name]: 'ag',
// expect:   [prototype]: Object [AsyncGenerator] {
// expect:     [Symbol(Symbol.toStringTag)]: 'AsyncGenerator'
// expect:   },
// expect:   [Symbol(Symbol.toStringTag)]: 'AsyncGeneratorFunction'
// expect: }
// expect: [Object: null prototype] {}
// expect: {
// expect:   a: {
// expect:     b: { c: { d: { e: [Object] } } }
// expect:   }
// expect: }
// expect: Q { own: 1, data: 5, obj: { z: 1 } }
// expect: Q { own: 1, data: 5, obj: { z: 1 } }
// expect: WeakMap {  }
// expect: [ [Number: 1], [String: 'ab'] { [length]: 2 }, [length]: 2 ]
// expect: WeakMap { { k: 1 } => { v: [ 1, [length]: 1 ] } } WeakSet { { k: 1 } }
// expect: WeakMap { <items unknown> } WeakSet { <items unknown> }
// expect: WeakMap { { k: 1 } => { v: [ 1, [length]: 1 ] } }
