// An iterator result that is not an object is a TypeError and does not close.
const it = { [Symbol.asyncIterator]() { return this; }, next() { return 1; }, return() { console.log('never'); } };
(async () => { try { for await (const v of it); } catch (e) { console.log(e instanceof TypeError); } })();
// expect: true
