// Operands are evaluated left to right around awaits.
const log = v => (console.log('eval', v), v);
async function f() { console.log([log(1), await log(2), log(3), await log(4)].join()); }
f();
console.log('sync');
// expect: eval 1
// expect: eval 2
// expect: sync
// expect: eval 3
// expect: eval 4
// expect: 1,2,3,4
