// Symbols: description, registry, keys, conversion errors.
const s = Symbol('d'), r = Symbol.for('reg');
console.log(s.description, s.toString(), Symbol.for('reg') === r, Symbol.keyFor(r), Symbol.keyFor(s), Symbol().description, typeof Object(s), Object(s) == s);
for (const f of [() => s + 1, () => `${s}`, () => new Symbol(), () => +s]) try { f(); } catch (e) { console.log(e.name); }
const o = { [s]: 1 };
console.log(o[s], Object.keys(o).length, Object.getOwnPropertySymbols(o).length, s in o, JSON.stringify(o));
// expect: d Symbol(d) true reg undefined undefined object true
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: 1 0 1 true {}
