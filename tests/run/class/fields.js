// Class fields and static blocks: order of evaluation, names, this (15.7.14, 7.3.34).
const log = [];
const L = x => (log.push(x), x);
class A {
  [L('k1')] = L('v1');
  static [L('k2')] = L('v2');
  [L('k3')]() {}
  a = this;
  b = () => this.a;
  static { L('block'); var inner = this; L(inner === A); }
  static c = this.name;
  anonymous = function () {};
  ['computed' + 1] = class {};
}
log.push('made');
const x = new A();
console.log(log.join(' '));
console.log(x.a === x, x.b() === x, A.c, x.anonymous.name, x.computed1.name, typeof inner);
class B extends A {
  d = L('d') + super.toString.name;
  constructor() { log.length = 0; const f = () => super(); L('before'); f(); L('after'); }
}
console.log(new B().d, log.join(' '));
class C extends B { e = this.d; f; }
console.log(Object.keys(new C()).join());
class D { constructor(v = this.g) { this.h = v; } g = 1; }
console.log(new D().h);
// expect: k1 k2 k3 v2 block true made v1
// expect: true true A anonymous computed1 undefined
// expect: dtoString before v1 d after
// expect: k1,a,b,anonymous,computed1,d,e,f
// expect: 1
