// Recursion through natives: map, sort, toString, JSON, getters, Reflect.
// stress: 2000
const tests = {
  map() { return [1].map(tests.map); },
  sort() { return [2, 1].sort(tests.sort); },
  string() { const o = { toString() { return String(o); } }; return String(o); },
  json() { const o = { toJSON() { return JSON.stringify(o); } }; return JSON.stringify(o); },
  apply() { return Reflect.apply(tests.apply, null, []); },
  from() { return Array.from({ length: 1 }, tests.from); },
};
for (const k in tests) try { tests[k](); console.log('never'); } catch (e) { console.log(k, e instanceof RangeError); }
// expect: map true
// expect: sort true
// expect: string true
// expect: json true
// expect: apply true
// expect: from true
