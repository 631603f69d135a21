// Private names: fields, methods, accessors, static ones, brand checks (7.3.26 to 7.3.34).
class A {
  #x = 1; static #count = 0; #f = () => this.#x;
  constructor(x) { if (x !== undefined) this.#x = x; A.#count++; }
  get x() { return this.#x; }
  inc() { this.#x++; this.#x += 10; this.#x ??= 4; return this; }
  #m(y) { return this.#x + y; }
  get #acc() { return 'acc' + this.#x; }
  set #acc(v) { this.#x = v; }
  run() { this.#acc = 7; return [this.#m(1), this.#acc, this.#f(), #x in this, #m in this, this?.#x, this.#m.name]; }
  static has(o) { return #x in o; }
  static get count() { return A.#count; }
  static #sm() { return this.#count; }
  static callSm() { return this.#sm(); }
  tryMethod() { try { this.#m = 1; } catch (e) { return e.constructor.name + ': ' + e.message; } }
  async *gen() { yield this.#x; yield* [await this.#f()]; }
  swap(o) { [this.#x, o.#x] = [o.#x, this.#x]; ({ a: this.#x = 3 } = {}); }
}
const a = new A(5);
console.log(a.inc().x, a.run(), A.has(a), A.has({}), A.count, A.callSm(), a.tryMethod());
try { A.prototype.inc.call({}); } catch (e) { console.log(e.constructor.name, e.message); }
try { A.has(1); } catch (e) { console.log(e.constructor.name); }
class B extends A { #y = super.x; ['k' + 1] = this.#y; static s = 1; static { this.t = this.s + 1; } get y() { return this.#y; } }
const b = new B();
console.log(b.y, b.k1, B.t, Object.keys(b), Reflect.ownKeys(b), b);
Object.freeze(a); console.log(a.inc().x, JSON.stringify(a));
class Stamp extends (function (o) { return o; }) { #z = 1; static get(o) { return o.#z; } static has(o) { return #z in o; } }
const o = {}; new Stamp(o); console.log(Stamp.get(o)); try { new Stamp(o); } catch (e) { console.log(e.constructor.name); }
const p = new Proxy(a, {}); try { p.x; } catch (e) { console.log('proxy', e.constructor.name); }
function mk() { return class { #p = 1; static is(o) { return #p in o; } }; }
const M1 = mk(), M2 = mk(); console.log(M1.is(new M1()), M1.is(new M2()));
(async () => { const it = a.gen(); for await (const v of it) console.log(v); a.swap; const c = new A(1), d = new A(2); c.swap(d); console.log(c.x, d.x); })();
class Cell { static #secret = Symbol('s'); fn = function () { }; 'quoted key' = 1; 42 = 2; static async = 3; get; set; static; async; static async *g() { } }
console.log(new Cell(), Cell.async, new Cell().fn.name);
// expect: 16 [
// expect:   8,    'acc7',
// expect:   7,    true,
// expect:   true, 7,
// expect:   '#m'
// expect: ] true false 1 1 TypeError: Private method '#m' is not writable
// expect: TypeError Cannot read private member #x from an object whose class did not declare it
// expect: TypeError
// expect: 1 1 2 [ 'k1' ] [ 'k1' ] B { k1: 1 }
// expect: 18 {}
// expect: 1
// expect: TypeError
// expect: proxy TypeError
// expect: true false
// expect: Cell {
// expect:   '42': 2,
// expect:   fn: [Function: fn],
// expect:   'quoted key': 1,
// expect:   get: undefined,
// expect:   set: undefined,
// expect:   static: undefined,
// expect:   async: undefined
// expect: } 3 fn
// expect: 18
// expect: 18
// expect: 3 1
