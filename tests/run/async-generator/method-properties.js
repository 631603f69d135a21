// next, return and throw: names, lengths and attributes.
async function* g() {}
const p = Object.getPrototypeOf(g.prototype);
for (const k of ['next', 'return', 'throw']) {
  const d = Object.getOwnPropertyDescriptor(p, k);
  console.log(k, d.value.name, d.value.length, d.writable, d.enumerable, d.configurable);
}
const f = p[Symbol.toStringTag];
console.log(f, Object.getOwnPropertyDescriptor(p, Symbol.toStringTag).writable);
// expect: next next 1 true false true
// expect: return return 1 true false true
// expect: throw throw 1 true false true
// expect: AsyncGenerator false
