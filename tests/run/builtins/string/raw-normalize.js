// String.raw as a function, normalize.
console.log(String.raw({ raw: ['a', 'b', 'c'] }, 1, 2), 'e\u0301'.normalize().length, '\u00e9'.normalize('NFD').length, '\ufb01'.normalize('NFKC'));
try { 'x'.normalize('bad'); } catch (e) { console.log(e.name); }
// expect: a1b2c 1 2 fi
// expect: RangeError
