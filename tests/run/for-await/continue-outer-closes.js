// continue to an outer loop closes the inner iterator.
async function* g(n) { try { yield n; yield n; } finally { console.log('closed', n); } }
(async () => { outer: for (let i = 0; i < 2; i++) { for await (const v of g(i)) { console.log(v); continue outer; } } console.log('end'); })();
// expect: 0
// expect: closed 0
// expect: 1
// expect: closed 1
// expect: end
