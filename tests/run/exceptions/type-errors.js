// Calls of what is no function and members of null and undefined.
const o = {}, n = null;
let u;
for (const f of [() => o.f(), () => n.x, () => u.x.y, () => (1)(), () => new o(), () => { u.x = 1; }, () => [...5], () => Symbol() + ''])
  try { f(); console.log('never'); } catch (e) { console.log(e.name); }
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
