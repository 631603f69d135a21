// When the body throws, an error of the close is dropped (7.4.13 AsyncIteratorClose).
async function* g() { try { yield 1; } finally { throw 'close'; } }
(async () => { try { for await (const v of g()) throw 'body'; } catch (e) { console.log('caught', e); } })();
// expect: caught body
