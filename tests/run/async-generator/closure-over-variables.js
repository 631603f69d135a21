// Yields interleave with changes of captured variables.
let shared = 1;
async function* g() { while (shared < 4) yield shared; }
(async () => { for await (const v of g()) { console.log(v); shared++; } })();
// expect: 1
// expect: 2
// expect: 3
