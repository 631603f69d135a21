// A finally block runs in each round with continue.
async function* g() { for (let i = 0; i < 3; i++) { try { if (i === 1) continue; yield i; } finally { yield 'f' + i; } } }
(async () => { const out = []; for await (const v of g()) out.push(v); console.log(out.join()); })();
// expect: 0,f0,f1,2,f2
