// Extending Array, Error, Map and Function-like constructors.
class L extends Array { last() { return this[this.length - 1]; } }
const l = L.from([1, 2, 3]);
console.log(l.last(), l.length, l.map(x => x * 2) instanceof L, l.filter(x => x > 1).last());
class E extends Error { constructor(m) { super(m); this.name = 'E'; } }
try { throw new E('msg'); } catch (e) { console.log(String(e), e instanceof E, e instanceof Error); }
class M extends Map { get(k) { return super.get(k) ?? 'none'; } }
console.log(new M([['a', 1]]).get('a'), new M().get('x'));
// expect: 3 3 true 3
// expect: E: msg true true
// expect: 1 none
