// Numbers stay numbers across suspensions: in a generator, an async generator and an async function.
function* g() {
  let i = 0, x = 0.5, s = 0;
  for (; i < 5; i++) { x *= 2; s += i * x; if (i % 2) yield i; } return [i, x, s, i / 2, -i, i | 0];
}
async function* ag() {
  let i = 0, x = 0.5, s = 0;
  for (; i < 5; i++) { x *= 2; s += i * x; if (i % 2) yield i; } return [i, x, s, i / 2, -i, i | 0];
}
async function f() {
  let i = 0, x = 0.5, s = 0;
  for (; i < 5; i++) { x *= 2; s += i * x; if (i % 2) await i; } return [i, x, s, i / 2, -i, i | 0];
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
// expect: [ 5, 16, 98, 2.5, -5, 5 ]
// expect: [ 5, 16, 98, 2.5, -5, 5 ]
// expect: [ 5, 16, 98, 2.5, -5, 5 ]
