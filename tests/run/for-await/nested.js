// for await inside for await.
async function* g(n) { for (let i = 0; i < n; i++) yield i; }
(async () => { for await (const a of g(3)) for await (const b of g(a)) console.log(a, b); })();
// expect: 1 0
// expect: 2 0
// expect: 2 1
