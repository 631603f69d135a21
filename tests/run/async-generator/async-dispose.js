// %AsyncIteratorPrototype%[@@asyncDispose] calls return() and gives undefined.
// node-differs: %AsyncIteratorPrototype% [ %Symbol.asyncDispose% ] is not in Node 20.
async function* g() { try { yield 1; } finally { console.log('disposed'); } }
(async () => {
  const it = g();
  await it.next();
  console.log(await it[Symbol.asyncDispose]());
  console.log((await it.next()).done);
})();
// expect: disposed
// expect: undefined
// expect: true
