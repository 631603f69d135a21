// x + (yield) uses the value x had before the suspension.
async function* g() { let x = 1; setTimeout(() => { x = 100; }, 0); const r = x + (await new Promise(r => setTimeout(r, 5, 2))); yield r; yield x; }
(async () => { for await (const v of g()) console.log(v); })();
// expect: 3
// expect: 100
