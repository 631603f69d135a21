// A rejected next() does not call return().
const it = { [Symbol.asyncIterator]() { return this; }, next() { return Promise.reject('n'); }, return() { console.log('never'); } };
(async () => { try { for await (const v of it); } catch (e) { console.log('caught', e); } })();
// expect: caught n
