// A very long promise chain needs no stack.
// stress: 2000
let p = Promise.resolve(0);
for (let i = 0; i < 100000; i++) p = p.then(v => v + 1);
p.then(v => console.log(v));
let q = Promise.resolve('inner');
for (let i = 0; i < 1000; i++) { const inner = q; q = new Promise(r => r(inner)); }
q.then(v => console.log(v));
// expect: inner
// expect: 100000
