// yield* through five levels.
// items: 3000000
async function* leaf(n) { for (let i = 0; i < n; i++) yield i; }
async function* nest(d, n) { if (d === 0) yield* leaf(n); else yield* nest(d - 1, n); }
async function main(n) { let s = 0; for await (const v of nest(5, n)) s += v; return s; }
main(3000000).then(s => console.log(s));
