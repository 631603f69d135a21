// Entries of live keys stay while others are collected.
// stress: 2000
const w = new WeakMap(), keys = [];
for (let i = 0; i < 20000; i++) { const k = { i }; w.set(k, { v: i, k }); if (i % 4000 === 0) keys.push(k); }
console.log(keys.map(k => w.get(k).v).join());
// expect: 0,4000,8000,12000,16000
