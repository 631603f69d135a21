// Map and Set entries survive, deleted ones go.
// stress: 2000
const m = new Map();
for (let i = 0; i < 30000; i++) { m.set('k' + i, { i }); if (i >= 100) m.delete('k' + (i - 100)); }
console.log(m.size, [...m.keys()][0], [...m.values()][99].i);
// expect: 100 k29900 29999
