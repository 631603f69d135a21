// A closure made in the head or body sees changes of its own iteration only.
const fs = [];
for (let i = 0, inc = () => i++; i < 3; i++) { fs.push(() => i); i += 0; if (i === 1) inc(); }
console.log(fs.map(f => f()));
const gs = [];
for (let i = 0; i < 3; i++) { gs.push(() => i); i++; }
console.log(gs.map(f => f()));
// expect: [ 0, 1, 2 ]
// expect: [ 1, 3 ]
