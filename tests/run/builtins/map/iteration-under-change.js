// Iterators see entries that are added, and skip those deleted.
const m = new Map([[1, 'a'], [2, 'b'], [3, 'c']]);
const seen = [];
for (const [k] of m) { seen.push(k); if (k === 1) { m.delete(2); m.set(4, 'd'); } if (k === 4) m.set(1, 'again'); }
console.log(seen.join());
const it = m.keys();
it.next(); m.clear(); m.set('new', 1);
console.log(it.next(), it.next());
m.forEach(function (v, k, map) { console.log(v, k, map === m, this.t); }, { t: 'this' });
// expect: 1,3,4
// expect: { value: 'new', done: false } { value: undefined, done: true }
// expect: 1 new true this
