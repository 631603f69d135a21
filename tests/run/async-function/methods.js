// Async methods of objects and classes, static and super.
class A { async m() { return 'A.m'; } static async s() { return 'A.s'; } }
class B extends A { async m() { return 'B+' + await super.m(); } static async s() { return 'B+' + await super.s(); } }
const o = { async m() { return this.x; }, x: 'x' };
(async () => console.log(await new B().m(), await B.s(), await o.m()))();
// expect: B+A.m B+A.s x
