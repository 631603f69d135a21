// Deeply nested data: JSON.stringify throws, building and dropping it does not crash.
// stress: 2000
let o = {};
for (let i = 0; i < 200000; i++) o = { o };
try { JSON.stringify(o); console.log('never'); } catch (e) { console.log(e instanceof RangeError); }
o = null;
let s = '';
for (let i = 0; i < 100000; i++) s = s + 'x';
for (let i = 0; i < 100000; i++) s = 'y' + s;
console.log(s.length, s[0], s[150000]);
// expect: true
// expect: 200000 y x
