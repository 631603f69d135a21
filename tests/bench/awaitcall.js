// await of an async call in a loop.
// items: 30000000
async function inc(x) { return x + 1; }
async function main(n) { let s = 0; for (let i = 0; i < n; i++) s = await inc(s); return s; }
main(30000000).then(s => console.log(s));
