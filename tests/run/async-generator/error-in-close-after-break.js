// After a break an error of the close is thrown.
async function* g() { try { yield 1; } finally { throw 'close'; } }
(async () => { try { for await (const v of g()) break; } catch (e) { console.log('caught', e); } })();
// expect: caught close
