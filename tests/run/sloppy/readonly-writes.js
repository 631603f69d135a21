// Writes to read-only and non-extensible targets: ignored in sloppy mode, TypeError in strict mode.
const f = Object.freeze({ a: 1 });
f.a = 2; f.b = 3; delete f.a;
'str'.length = 1; (5).x = 1; undefined;
console.log(f);
(function () {
  'use strict';
  for (const w of [() => { f.a = 2; }, () => { f.b = 3; }, () => { delete f.a; }, () => { 'str'.length = 1; }, () => { (5).x = 1; }])
    try { w(); } catch (e) { console.log(e.name); }
})();
// expect: { a: 1 }
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
