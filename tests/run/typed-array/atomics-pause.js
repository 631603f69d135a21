// Atomics.pause (ES2026): a hint; what it takes is undefined or an integral number.
// node-differs: Node 20 has no Atomics.pause
console.log(Atomics.pause(), Atomics.pause(3), Atomics.pause(-0));
for (const n of [1.5, NaN, Infinity, '1', null]) try { Atomics.pause(n); } catch (e) { console.log(e.name); }
// expect: undefined undefined undefined
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
