// Suspensions in object literals: keys, values, spread, methods: in a generator, an async generator and an async function.
function* g() {
  return { a: yield 1, [yield 'k']: yield 2, ...(yield { s: 3 }), m() { return 4; }, [yield 'last']: 5 };
}
async function* ag() {
  return { a: yield 1, [yield 'k']: yield 2, ...(yield { s: 3 }), m() { return 4; }, [yield 'last']: 5 };
}
async function f() {
  return { a: await 1, [await 'k']: await 2, ...(await { s: 3 }), m() { return 4; }, [await 'last']: 5 };
}
const it = g.call('this', 'arg0', 'arg1');
let r = it.next();
while (!r.done) r = it.next(r.value);
console.log(r.value);
(async () => {
  const it = ag.call('this', 'arg0', 'arg1');
  let r = await it.next();
  while (!r.done) r = await it.next(r.value);
  console.log(r.value);
  console.log(await f.call('this', 'arg0', 'arg1'));
})();
// expect: { a: 1, k: 2, s: 3, m: [Function: m], last: 5 }
// expect: { a: 1, k: 2, s: 3, m: [Function: m], last: 5 }
// expect: { a: 1, k: 2, s: 3, m: [Function: m], last: 5 }
