// null and undefined cannot be destructured; defaults apply to undefined only.
for (const v of [null, undefined]) try { const { a } = v; } catch (e) { console.log(e.name); }
try { const [a] = {}; } catch (e) { console.log(e.name); }
const { a = 1, b = 2 } = { a: null, b: undefined };
console.log(a, b);
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: null 2
