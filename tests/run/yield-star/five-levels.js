// Five levels deep, all items in order.
async function* leaf(n) { for (let i = 0; i < n; i++) yield i; }
async function* nest(d, n) { if (d === 0) yield* leaf(n); else yield* nest(d - 1, n); }
(async () => { const out = []; for await (const v of nest(5, 6)) out.push(v); console.log(out.join()); })();
// expect: 0,1,2,3,4,5
