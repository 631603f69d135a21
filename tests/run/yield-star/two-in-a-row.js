// Several yield* one after the other and in an expression.
async function* a(n) { yield n; return n * 10; }
async function* b() { const s = (yield* a(1)) + (yield* a(2)); yield s; }
(async () => { for await (const v of b()) console.log(v); })();
// expect: 1
// expect: 2
// expect: 30
