console.log(/^a/.test('\na'), /^a/m.test('\na'), /a$/m.test('a\u2028'), /\bfoo\b/.test('a foo b'), /\Boo/.test('foo'), /\b/.test(''), /^$/.test(''));
console.log('a\nb\r\nc'.match(/^.*$/gm).join(), 'one two'.replace(/\b/g, '|'), /./.test('\u2029'), /[^]/.test('\n'), /[]/.test('a'));
// expect: false true true true true false true
// expect: a,b,,c |one| |two| false true false
