// A symbol in a template is a TypeError.
try { `${Symbol('s')}`; } catch (e) { console.log(e.name); }
console.log(`${String(Symbol('s'))} ${Symbol('d').description}`);
// expect: TypeError
// expect: Symbol(s) d
