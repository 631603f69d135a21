// A chain built by reduce runs in sequence.
const wait = (ms, v) => new Promise(r => setTimeout(r, ms, v));
[3, 1, 2].reduce((p, n) => p.then(() => wait(n, n)).then(v => console.log(v)), Promise.resolve());
// expect: 3
// expect: 1
// expect: 2
