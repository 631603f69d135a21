// What stands after extends sees the private names of the classes around, also those that the class declares anew (15.7.14 step 8).
class Outer {
  #p = 'outer';
  #q() { return class { static of = 'q'; }; }
  make() {
    return class Inner extends (console.log(this.#p, #p in this), this.#q()) {
      #p = 'inner';
      #q = 1;
      show() { return [this.#p, this.#q, super.constructor.of].join(); }
      static nested = class extends (o => o.#p && class {}) (new this) { #p = 2; static in(x) { return #p in x; } };
    };
  }
  later() {
    return class extends (this.get = () => this.#p, Object) { #p = 'never'; };
  }
  *each() {
    yield class extends (yield this.#p) { #p = 'own'; get p() { return this.#p; } };
  }
}
const o = new Outer, Inner = o.make(), i = new Inner;
console.log(i.show(), Inner.nested.in(new Inner.nested), Inner.nested.in(i));
o.later();
console.log(o.get());
const it = o.each();
console.log(it.next().value, new (it.next(Object).value)().p);
// expect: outer true
// expect: inner,1,q true false
// expect: outer
// expect: outer own
