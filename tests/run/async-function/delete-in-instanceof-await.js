// delete, in, instanceof, void and comma with await.
(async () => {
  const o = { a: 1 };
  console.log(await 'a' in o, delete o[await 'a'], 'a' in await o, await [] instanceof await Array, void await 1, (await 1, await 2));
})();
// expect: true true false true undefined 2
