// clearTimeout and clearInterval; clearing twice or clearing nothing is harmless.
const t = setTimeout(() => console.log('never'), 1);
clearTimeout(t); clearTimeout(t); clearTimeout(undefined); clearTimeout(null);
let n = 0;
const i = setInterval(() => { console.log('tick', ++n); if (n === 3) clearInterval(i); }, 1);
// expect: tick 1
// expect: tick 2
// expect: tick 3
