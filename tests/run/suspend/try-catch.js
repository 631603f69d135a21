// Suspensions in try, catch and finally: in a generator, an async generator and an async function.
function* g() {
  const out = [];
  try { out.push(yield 1); throw yield 'err'; } catch (e) { out.push(e, yield 2); } finally { out.push(yield 3); } try { try { throw 'in'; } finally { out.push(yield 'f'); } } catch (e) { out.push(yield e); } return out;
}
async function* ag() {
  const out = [];
  try { out.push(yield 1); throw yield 'err'; } catch (e) { out.push(e, yield 2); } finally { out.push(yield 3); } try { try { throw 'in'; } finally { out.push(yield 'f'); } } catch (e) { out.push(yield e); } return out;
}
async function f() {
  const out = [];
  try { out.push(await 1); throw await 'err'; } catch (e) { out.push(e, await 2); } finally { out.push(await 3); } try { try { throw 'in'; } finally { out.push(await 'f'); } } catch (e) { out.push(await e); } return out;
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
// expect: [ 1, 'err', 2, 3, 'f', 'in' ]
// expect: [ 1, 'err', 2, 3, 'f', 'in' ]
// expect: [ 1, 'err', 2, 3, 'f', 'in' ]
