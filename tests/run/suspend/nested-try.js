// Nested handlers with suspensions and rethrows: in a generator, an async generator and an async function.
function* g() {
  const out = [];
  try { try { try { throw yield 'a'; } catch (e) { out.push(yield e); throw 'b'; } finally { out.push(yield 'f1'); } } catch (e) { out.push(yield e); throw yield 'c'; } finally { out.push(yield 'f2'); } } catch (e) { out.push(yield e); } return out;
}
async function* ag() {
  const out = [];
  try { try { try { throw yield 'a'; } catch (e) { out.push(yield e); throw 'b'; } finally { out.push(yield 'f1'); } } catch (e) { out.push(yield e); throw yield 'c'; } finally { out.push(yield 'f2'); } } catch (e) { out.push(yield e); } return out;
}
async function f() {
  const out = [];
  try { try { try { throw await 'a'; } catch (e) { out.push(await e); throw 'b'; } finally { out.push(await 'f1'); } } catch (e) { out.push(await e); throw await 'c'; } finally { out.push(await 'f2'); } } catch (e) { out.push(await e); } return out;
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
// expect: [ 'a', 'f1', 'b', 'f2', 'c' ]
// expect: [ 'a', 'f1', 'b', 'f2', 'c' ]
// expect: [ 'a', 'f1', 'b', 'f2', 'c' ]
