// await in every kind of statement head.
(async () => {
  const p = v => Promise.resolve(v);
  if (await p(true)) console.log('if');
  for (let i = await p(0); i < await p(2); i += await p(1)) console.log('for', i);
  let n = 0;
  while (await p(n < 2)) console.log('while', n++);
  do { console.log('do', n--); } while (await p(n > 0));
  for (const k in await p({ a: 1, b: 2 })) console.log('in', k, await p(k));
  for (const v of await p([1, 2])) console.log('of', await p(v));
  switch (await p(2)) { case await p(1): console.log('one'); break; case await p(2): console.log('two'); }
  try { throw await p('thrown'); } catch (e) { console.log(await p(e)); }
  return await p(0);
})();
// expect: if
// expect: for 0
// expect: for 1
// expect: while 0
// expect: while 1
// expect: do 2
// expect: do 1
// expect: in a a
// expect: in b b
// expect: of 1
// expect: of 2
// expect: two
// expect: thrown
