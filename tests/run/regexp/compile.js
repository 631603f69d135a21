const r = /a/g; r.lastIndex = 3;
console.log(r.compile('b', 'i') === r, r.source, r.flags, r.lastIndex, r.test('B'));
console.log(String(r.compile(/c/m)), String(r.compile()));
try { r.compile(/a/, 'g'); } catch (e) { console.log(e.name); }
try { RegExp.prototype.compile.call({}); } catch (e) { console.log(e.name); }
// expect: true b i 0 true
// expect: /c/m /(?:)/
// expect: TypeError
// expect: TypeError
