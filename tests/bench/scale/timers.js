// N timers of eight lengths at once, every second one cleared.
const n = Number(process.argv[2]);
let fired = 0;
const ids = [];
for (let i = 0; i < n; i++) ids.push(setTimeout(() => { fired++; }, 1 + i % 8));
for (let i = 0; i < n; i += 2) clearTimeout(ids[i]);
setTimeout(() => console.log(fired), 20);
