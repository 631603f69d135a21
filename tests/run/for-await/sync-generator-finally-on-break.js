// break closes a wrapped sync generator.
function* g() { try { yield 1; yield 2; } finally { console.log('closed'); } }
(async () => { for await (const v of g()) { console.log(v); break; } console.log('end'); })();
// expect: 1
// expect: closed
// expect: end
