// After break, a result of return() that is not an object is a TypeError.
const it = { [Symbol.asyncIterator]() { return this; }, next() { return { done: false }; }, return() { return 1; } };
(async () => { try { for await (const v of it) break; } catch (e) { console.log(e instanceof TypeError); } })();
// expect: true
