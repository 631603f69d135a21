// A finally block after a suspension overrides: in a generator, an async generator and an async function.
function* g() {
  for (let i = 0; i < 3; i++) { try { return yield 'lost'; } finally { yield 'f'; if (i < 2) continue; } } return 'never';
}
async function* ag() {
  for (let i = 0; i < 3; i++) { try { return yield 'lost'; } finally { yield 'f'; if (i < 2) continue; } } return 'never';
}
async function f() {
  for (let i = 0; i < 3; i++) { try { return await 'lost'; } finally { await 'f'; if (i < 2) continue; } } return 'never';
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
// expect: lost
// expect: lost
// expect: lost
