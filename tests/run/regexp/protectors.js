// Changing what the methods look up is seen.
console.log('aa'.replace(/a/g, 'b'), 'a-b'.split(/-/).length);
Object.defineProperty(RegExp.prototype, 'global', { get() { return false; } });
console.log('aa'.replace(/a/g, 'b'), /a/g.flags);
Object.defineProperty(RegExp, Symbol.species, { get() { console.log('species'); return RegExp; } });
console.log('a-b'.split(/-/).length);
// expect: bb 2
// expect: ba 
// expect: species
// expect: 2
