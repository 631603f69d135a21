// yield inside calls, arrays, templates and conditions: operands keep their values.
async function* g() {
  const f = (a, b, c) => a + b + c;
  const r = f(1, yield 'a', [10, yield 'b'].length);
  const s = `${r}-${yield 'c'}-${(yield 'd') ? 'yes' : 'no'}`;
  return s;
}
(async () => {
  const it = g();
  let r = await it.next();
  for (const v of [5, 6, 'tpl', true]) { console.log(r.value); r = await it.next(v); }
  console.log(r);
})();
// expect: a
// expect: b
// expect: c
// expect: d
// expect: { value: '8-tpl-yes', done: true }
