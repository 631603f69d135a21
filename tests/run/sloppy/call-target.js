// 8.6.4, 13.15.2: in sloppy code a call as a target is evaluated, then a ReferenceError; the right side is not.
const log = [];
function f(...a) { log.push('f' + a.join('')); return {}; }
function g() { log.push('g'); }
const tries = [
  () => { f() = g(); },
  () => { f(1, 2) = g(); },
  () => { (f()) = g(); },
  () => { f( /* c */ ) += g(); },
  () => { f()++; },
  () => { --f(3); },
  () => { f(f(4)) >>>= 1; },
  () => { for (f() of [g()]); },
  () => { for (f(5) in { k: g() }); },
  () => { for (f() of []) g(); },
  () => { f().x = 6; },
  () => { [f() = 7]; },
];
for (const t of tries) {
  log.length = 0;
  try { t(); console.log('no error', log.join()); } catch (e) { console.log(e.name, log.join()); }
}
// expect: ReferenceError f
// expect: ReferenceError f12
// expect: ReferenceError f
// expect: ReferenceError f
// expect: ReferenceError f
// expect: ReferenceError f3
// expect: ReferenceError f4,f[object Object]
// expect: ReferenceError g,f
// expect: ReferenceError g,f5
// expect: no error 
// expect: no error f
// expect: ReferenceError f
