// Construction from iterables, errors, tags.
console.log(new Map(new Set([[1, 2]])).get(1), new Map(null).size);
for (const f of [() => new Map([1]), () => Map(), () => new Map(5), () => Map.prototype.get.call({}, 1)]) try { f(); } catch (e) { console.log(e.name); }
console.log(Map.prototype[Symbol.toStringTag], Map.prototype.entries === Map.prototype[Symbol.iterator], new Map().entries()[Symbol.toStringTag]);
// expect: 2 0
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: Map true Map Iterator
