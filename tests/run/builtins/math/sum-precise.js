// Math.sumPrecise: the exact sum, rounded once (ES2026 21.3.2.33).
// node-differs: Node 20 lacks Math.sumPrecise.
const s = (...a) => Math.sumPrecise(a);
console.log(s(1e20, 0.1, -1e20), s(1e308, 1e308, 0.1, 0.1, 1e30, 0.1, -1e30, -1e308, -1e308), s(...Array(10).fill(0.1)));
console.log(s(), s(-0, -0), s(-0, 0), s(0, -0), s(1, -1), s(5e-324, 5e-324), s(-5e-324), s(2 ** -1022, -5e-324) === 2 ** -1022 - 5e-324);
console.log(s(Infinity, -1), s(-Infinity, -0), s(Infinity, -Infinity), s(NaN), s(Infinity, NaN), s(Number.MAX_VALUE, Number.MAX_VALUE), s(Number.MAX_VALUE, 2 ** 970), s(Number.MAX_VALUE, 2 ** 969));
console.log(s(2 ** 53, 1), s(2 ** 53, 1, 2 ** -1074), s(2 ** 53, 3), s(2 ** 53, 3, -(2 ** -1074)), s(-(2 ** 53), -1, -(2 ** -1000)));
// Of two numbers the sum is what + gives, whatever their bits.
const view = new DataView(new ArrayBuffer(8));
let seed = 12345, wrong = 0;
const random = () => (seed = Math.imul(seed, 1103515245) + 12345 >>> 0);
const number = () => { view.setUint32(0, random()); view.setUint32(4, random()); return view.getFloat64(0); };
for (let i = 0; i < 20000; i++) {
  const a = number(); let b = number();
  if (i % 2) { view.setFloat64(0, a); view.setUint16(0, view.getUint16(0) ^ random() % 64 << 4); view.setUint16(6, random()); b = -view.getFloat64(0); }
  if (!Object.is(s(a, b), a + b)) wrong++;
}
for (let i = 0; i < 50; i++) {
  const list = Array.from({ length: 200 }, number).filter(Number.isFinite), sum = Math.sumPrecise(list);
  list.sort((a, b) => a - b);
  if (sum !== Math.sumPrecise(list) || sum !== -Math.sumPrecise(list.map(x => -x)) || Math.sumPrecise([...list, -sum, ...list.map(x => -x), sum]) !== 0) wrong++;
}
console.log(wrong);
let closed = 0;
const it = { [Symbol.iterator]() { return this; }, n: 0, next() { return { done: false, value: this.n++ < 3 ? 1 : '1' }; }, return() { closed++; return {}; } };
try { Math.sumPrecise(it); } catch (e) { console.log(e.name, closed); }
try { Math.sumPrecise(1); } catch (e) { console.log(e.name); }
console.log(Math.sumPrecise.length, Math.sumPrecise(new Set([1, 2, 3.5])));
// expect: 0.1 0.30000000000000004 1
// expect: -0 -0 0 0 0 1e-323 -5e-324 true
// expect: Infinity -Infinity NaN NaN NaN Infinity Infinity 1.7976931348623157e+308
// expect: 9007199254740992 9007199254740994 9007199254740996 9007199254740994 -9007199254740994
// expect: 0
// expect: TypeError 1
// expect: TypeError
// expect: 1 6.5
