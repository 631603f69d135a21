// Named and anonymous class expressions, the inner name is constant.
const A = class Inner { name() { return Inner.name; } };
const B = class {};
console.log(A.name, new A().name(), B.name, typeof Inner);
const C = class K { m() { try { K = 1; } catch (e) { return e.name; } } };
console.log(new C().m());
// expect: Inner Inner B undefined
// expect: TypeError
