// Array.fromAsync of async generators, promises in arrays and array-likes.
// node-differs: Array.fromAsync is not in Node 20.
async function* g() { yield 1; yield 2; }
(async () => {
  console.log((await Array.fromAsync(g())).join());
  console.log((await Array.fromAsync([Promise.resolve(3), 4], x => x * 2)).join());
})();
// expect: 1,2
// expect: 6,8
