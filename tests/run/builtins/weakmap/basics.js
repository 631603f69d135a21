// WeakMap: object and symbol keys only.
const w = new WeakMap(), k = {}, k2 = {};
console.log(w.set(k, 'v') === w, w.get(k), w.has(k2), w.delete(k), w.has(k), w.get(1), w.has('x'));
for (const bad of [1, 's', null]) try { w.set(bad, 1); } catch (e) { console.log(e.name); }
console.log(new WeakMap([[k, 1]]).get(k));
// expect: true v false true false undefined false
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: 1
