// Nested try-finally with returns overriding each other.
const f = () => { try { try { return 'a'; } finally { console.log('1'); } } finally { console.log('2'); } };
const g = () => { try { throw 'x'; } catch (e) { return 'caught ' + e; } finally { console.log('3'); } };
const h = () => { for (;;) { try { return 'r'; } finally { try { break; } finally { console.log('4'); } } } return 'after'; };
console.log(f(), g(), h());
// expect: 1
// expect: 2
// expect: 3
// expect: 4
// expect: a caught x after
