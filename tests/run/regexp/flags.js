const all = new RegExp('a', 'yusmigd');
console.log(all.flags, all.global, all.ignoreCase, all.multiline, all.dotAll, all.unicode, all.sticky, all.hasIndices, all.unicodeSets);
console.log(/a.c/.test('a\nc'), /a.c/s.test('a\nc'), /^b$/.test('a\nb'), /^b$/m.test('a\nb\r'), /\d/v.unicodeSets);
for (const f of ['gg', 'x', 'uv', 'G']) try { new RegExp('a', f); } catch (e) { console.log(f, e.name); }
// expect: dgimsuy true true true true true true true false
// expect: false true false true true
// expect: gg SyntaxError
// expect: x SyntaxError
// expect: uv SyntaxError
// expect: G SyntaxError
