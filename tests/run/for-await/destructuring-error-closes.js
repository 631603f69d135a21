// A destructuring error closes the iterator.
async function* g() { try { yield null; } finally { console.log('closed'); } }
(async () => { try { for await (const { a } of g()); } catch (e) { console.log(e instanceof TypeError); } })();
// expect: closed
// expect: true
