// Promises that are reachable through their resolvers only.
// stress: 2000
const resolvers = [];
let sum = 0;
for (let i = 0; i < 1000; i++) new Promise(r => resolvers.push(r)).then(v => { sum += v; });
for (let i = 0; i < 30000; i++) [i, { i }];
setTimeout(() => { resolvers.forEach((r, i) => r(i)); setTimeout(() => console.log(sum), 0); }, 1);
// expect: 499500
