// Suspensions in while and do-while heads and bodies: in a generator, an async generator and an async function.
function* g() {
  const out = [];
  let i = 0;
  while (yield (i < 3)) { i++; if (i === 2) continue; out.push(yield i); } do { out.push(yield 'd' + i); if (i === 1) break; } while (yield (--i > 0));
  return out;
}
async function* ag() {
  const out = [];
  let i = 0;
  while (yield (i < 3)) { i++; if (i === 2) continue; out.push(yield i); } do { out.push(yield 'd' + i); if (i === 1) break; } while (yield (--i > 0));
  return out;
}
async function f() {
  const out = [];
  let i = 0;
  while (await (i < 3)) { i++; if (i === 2) continue; out.push(await i); } do { out.push(await 'd' + i); if (i === 1) break; } while (await (--i > 0));
  return out;
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
// expect: [ 1, 3, 'd3', 'd2', 'd1' ]
// expect: [ 1, 3, 'd3', 'd2', 'd1' ]
// expect: [ 1, 3, 'd3', 'd2', 'd1' ]
