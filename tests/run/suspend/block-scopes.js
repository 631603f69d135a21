// Block scopes with captured variables per iteration: in a generator, an async generator and an async function.
function* g() {
  const fs = [];
  for (let i = 0; i < 3; i++) { let j = yield i * 2; { const k = yield j + 1; fs.push(() => [i, j, k]); } j += 100; } return fs.map(f => f());
}
async function* ag() {
  const fs = [];
  for (let i = 0; i < 3; i++) { let j = yield i * 2; { const k = yield j + 1; fs.push(() => [i, j, k]); } j += 100; } return fs.map(f => f());
}
async function f() {
  const fs = [];
  for (let i = 0; i < 3; i++) { let j = await i * 2; { const k = await j + 1; fs.push(() => [i, j, k]); } j += 100; } return fs.map(f => f());
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
// expect: [ [ 0, 100, 1 ], [ 1, 102, 3 ], [ 2, 104, 5 ] ]
// expect: [ [ 0, 100, 1 ], [ 1, 102, 3 ], [ 2, 104, 5 ] ]
// expect: [ [ 0, 100, 1 ], [ 1, 102, 3 ], [ 2, 104, 5 ] ]
