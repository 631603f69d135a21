// A return statement in the loop closes first, then completes with its value.
async function* g() { try { yield 1; } finally { await 0; console.log('closed'); } }
(async () => { const f = async () => { for await (const v of g()) return 'r' + v; }; console.log(await f()); })();
// expect: closed
// expect: r1
