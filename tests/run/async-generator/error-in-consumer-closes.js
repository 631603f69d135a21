// An exception in the loop body closes the generator and goes on.
async function* g() { try { yield 1; } finally { console.log('closed'); } }
(async () => { try { for await (const v of g()) throw 'body'; } catch (e) { console.log('caught', e); } })();
// expect: closed
// expect: caught body
