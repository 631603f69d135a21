// Destructuring whose parts await.
(async () => {
  const p = v => Promise.resolve(v);
  const { a = await p(1), [await p('b')]: b = await p(2), ...rest } = await p({ b: undefined, c: 3 });
  const [x = await p(4), , y = await p(5), ...z] = await p([undefined, 0, undefined, 6, 7]);
  console.log(a, b, rest, x, y, z);
  let o = {};
  [o.a, o[await p('k')]] = await p([1, 2]);
  ({ x: o.b = await p('def') } = {});
  console.log(o);
})();
// expect: 1 2 { c: 3 } 4 5 [ 6, 7 ]
// expect: { a: 1, k: 2, b: 'def' }
