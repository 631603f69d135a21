// Assignment to a const is a TypeError at run time.
const c = 1;
try { c = 2; } catch (e) { console.log(e.name + ': ' + e.message); }
try { for (const i = 0; i < 2; i++); } catch (e) { console.log(e.name); }
console.log(c);
// expect: TypeError: Assignment to constant variable.
// expect: TypeError
// expect: 1
