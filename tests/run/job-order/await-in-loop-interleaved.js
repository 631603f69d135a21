// Loops with different numbers of awaits per round interleave exactly.
async function one() { for (let i = 0; i < 4; i++) { await 0; console.log('one', i); } }
async function two() { for (let i = 0; i < 2; i++) { await 0; await 0; console.log('two', i); } }
one(); two();
// expect: one 0
// expect: one 1
// expect: two 0
// expect: one 2
// expect: one 3
// expect: two 1
