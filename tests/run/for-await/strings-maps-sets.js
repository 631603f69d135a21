// Strings, Maps and Sets go through the sync protocol.
(async () => {
  for await (const c of 'ab') console.log(c);
  for await (const [k, v] of new Map([['k', Promise.resolve(1)]])) console.log(k, v instanceof Promise);
  for await (const v of new Set([Promise.resolve('p')])) console.log(v);
})();
// expect: a
// expect: b
// expect: k true
// expect: p
