// A null [Symbol.asyncIterator] counts as absent (GetMethod).
const o = { [Symbol.asyncIterator]: null, [Symbol.iterator]: function* () { yield 1; } };
(async () => { for await (const v of o) console.log(v); })();
// expect: 1
