// Cycles through closures and objects are no problem, live ones stay.
// stress: 2000
const live = [];
for (let i = 0; i < 20000; i++) { const a = { i }, b = { a, f: () => a.b }; a.b = b; if (i % 5000 === 0) live.push(b.f); }
console.log(live.map(f => f().a.i).join());
// expect: 0,5000,10000,15000
