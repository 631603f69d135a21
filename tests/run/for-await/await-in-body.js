// Awaits inside the body do not disturb the iterator.
async function* g() { yield 'a'; yield 'b'; }
(async () => { for await (const v of g()) { await 0; console.log(v); await new Promise(r => setTimeout(r, 1)); } console.log('end'); })();
// expect: a
// expect: b
// expect: end
