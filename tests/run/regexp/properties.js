console.log(/^\p{Lu}\p{Ll}+$/u.test('Éa'), /\p{Script=Greek}/u.test('α'), /\p{sc=Cyrl}/u.test('я'), /\p{scx=Deva}/u.test('।'));
console.log(/\P{L}/u.test('1'), /[\p{Nd}\p{Pd}]+/u.exec('a1-٣')[0], /\p{Alphabetic}/u.test('ª'), /\p{Emoji}/u.test('😀'), /\p{Any}/u.test('x'));
console.log(/\p{ASCII}/u.test('é'), /\p{Assigned}/u.test('\u0378'), /\p{White_Space}/u.test('\u3000'), /\p{gc=Sc}/u.test('€'), /\p{L}/iu.test('a'));
for (const p of ['\\p{Foo}', '\\p{Script}', '\\p{sc=Foo}', '\\p{lu}']) try { new RegExp(p, 'u'); } catch (e) { console.log(e.name); }
// expect: true true true true
// expect: true 1-٣ true true true
// expect: false false true true true
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
// expect: SyntaxError
