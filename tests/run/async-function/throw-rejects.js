// A throw rejects; try and catch around await sees it.
async function f() { throw new RangeError('r'); }
(async () => { try { await f(); } catch (e) { console.log(e.name, e.message); } })();
// expect: RangeError r
