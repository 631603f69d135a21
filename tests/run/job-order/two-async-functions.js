// Two async functions alternate turn by turn.
async function f(name) { for (let i = 0; i < 3; i++) { console.log(name, i); await null; } }
f('a'); f('b');
console.log('sync');
// expect: a 0
// expect: b 0
// expect: sync
// expect: a 1
// expect: b 1
// expect: a 2
// expect: b 2
