// The head may be an assignment target: a member, a pattern, a var.
const o = {};
(async () => {
  for await (o.x of [1, 2]) console.log(o.x);
  let a, b;
  for await ([a, b] of [[3, 4]]) console.log(a, b);
  for await (var v of [5]);
  console.log(v);
})();
// expect: 1
// expect: 2
// expect: 3 4
// expect: 5
