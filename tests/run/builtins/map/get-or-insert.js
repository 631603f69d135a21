// Map.prototype.getOrInsert and getOrInsertComputed, and those of WeakMap.
// node-differs: ES2026, not in Node 20.
const m = new Map([['a', 1]]);
console.log(m.getOrInsert('a', 2), m.getOrInsert('b', 3), m.getOrInsert('u'), m);
console.log(m.getOrInsertComputed('a', () => 9), m.getOrInsertComputed('c', (k) => k + '!'), m.size);
console.log(m.getOrInsertComputed('d', () => { m.set('d', 'changed'); return 'last'; }), m.get('d'));
console.log(Object.is([...new Map().set(0, 0).keys()][0], 0), m.getOrInsertComputed(-0, (k) => Object.is(k, 0)));
try { m.getOrInsertComputed('a', 1); } catch (e) { console.log(e.name); }
const w = new WeakMap(), key = {};
console.log(w.getOrInsert(key, 1), w.getOrInsert(key, 2), w.getOrInsertComputed(key, () => 3));
try { w.getOrInsert(1, 1); } catch (e) { console.log(e.name); }
// expect: 1 3 undefined Map(3) { 'a' => 1, 'b' => 3, 'u' => undefined }
// expect: 1 c! 4
// expect: last last
// expect: true true
// expect: TypeError
// expect: 1 1 1
// expect: TypeError
