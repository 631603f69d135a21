// await inside optional chains and after them.
(async () => {
  const o = { f: async x => x }, n = null;
  console.log(await o?.f(await 1), await n?.f(await (console.log('never'), 1)), o?.[await 'f'].length, await o.g?.(1));
})();
// expect: 1 undefined 1 undefined
