// delete of properties, elements, non-configurable ones.
const o = { a: 1, b: 2 };
console.log(delete o.a, delete o.missing, o, delete [].length);
const a = [1, 2, 3];
delete a[1];
console.log(a, 1 in a, a.length);
(function () { 'use strict'; try { delete Object.freeze({ x: 1 }).x; } catch (e) { console.log(e.name); } })();
// expect: true true { b: 2 } false
// expect: [ 1, <1 empty item>, 3 ] false 3
// expect: TypeError
