// await as an operand of binary, unary, conditional, call, member, template and assignment.
const p = v => Promise.resolve(v);
(async () => {
  const o = { a: 1, f(x) { return this.a + x; } };
  console.log(await p(1) + await p(2), -(await p(3)), (await p(true)) ? await p('y') : await p('n'));
  console.log(await o.f(await p(4)), (await p(o)).a, o[await p('a')], `${await p('t')}!`);
  let x = 5; x += await p(6); o.a *= await p(7); o[await p('b')] = await p(8);
  console.log(x, o.a, o.b, [await p(9), ...await p([10, 11])], { [await p('k')]: await p(12) });
  console.log(await p(0) || await p('or'), await p(0) && await p('and'), await p(null) ?? await p('nullish'));
  console.log(typeof await p('s'), await p(1) < await p(2), new (await p(Array))(await p(2)).length);
})();
// expect: 3 -3 y
// expect: 5 1 1 t!
// expect: 11 7 8 [ 9, 10, 11 ] { k: 12 }
// expect: or 0 nullish
// expect: string true 2
