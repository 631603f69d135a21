// A class within the field of a class, with a private name of the same spelling (15.7.14).
class Outer {
  #m() { return 'outer'; }
  method() { return this.#m(); }
  Inner = class {
    method(o) { return o.#m; }
    #m = 'inner';
    Deeper = class { static { this.name2 = 'deep'; } #m = 1; has(o) { return #m in o; } };
  };
}
const outer = new Outer(), inner = new outer.Inner(), deeper = new inner.Deeper();
console.log(outer.method(), inner.method(inner), inner.Deeper.name2, deeper.has(deeper), deeper.has(inner));
// expect: outer inner deep true false
