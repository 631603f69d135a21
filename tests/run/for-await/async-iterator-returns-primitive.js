// [Symbol.asyncIterator]() must return an object.
(async () => { try { for await (const v of { [Symbol.asyncIterator]: () => 1 }); } catch (e) { console.log(e instanceof TypeError); } })();
// expect: true
