// The messages of common TypeErrors and ReferenceErrors.
const o = { a: {} }, n = null;
let u;
for (const f of [() => o.f(), () => n.x, () => u.x, () => o.a.b.c, () => undeclared, () => new o.a(), () => { n.y = 1; }, () => o.a()])
  try { f(); } catch (e) { console.log(e.name + ': ' + e.message); }
// expect: TypeError: o.f is not a function
// expect: TypeError: Cannot read properties of null (reading 'x')
// expect: TypeError: Cannot read properties of undefined (reading 'x')
// expect: TypeError: Cannot read properties of undefined (reading 'c')
// expect: ReferenceError: undeclared is not defined
// expect: TypeError: o.a is not a constructor
// expect: TypeError: Cannot set properties of null (setting 'y')
// expect: TypeError: o.a is not a function
