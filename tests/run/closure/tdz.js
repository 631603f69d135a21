// let, const and class before their declaration are ReferenceErrors, typeof included.
try { x; } catch (e) { console.log(e.name, e.message); }
try { typeof y; } catch (e) { console.log(e.name); }
try { (() => z)(); } catch (e) { console.log(e.name); }
let x = 1; const y = 2; let z;
console.log(x, y, z);
// expect: ReferenceError Cannot access 'x' before initialization
// expect: ReferenceError
// expect: ReferenceError
// expect: 1 2 undefined
