// The dead zone holds across suspensions: in a generator, an async generator and an async function.
function* g() {
  const out = [];
  const get = () => late;
  try { get(); } catch (e) { out.push(e.name); } yield 0;
  try { late; } catch (e) { out.push(e.name); } let late = yield 'now';
  out.push(get());
  return out;
}
async function* ag() {
  const out = [];
  const get = () => late;
  try { get(); } catch (e) { out.push(e.name); } yield 0;
  try { late; } catch (e) { out.push(e.name); } let late = yield 'now';
  out.push(get());
  return out;
}
async function f() {
  const out = [];
  const get = () => late;
  try { get(); } catch (e) { out.push(e.name); } await 0;
  try { late; } catch (e) { out.push(e.name); } let late = await 'now';
  out.push(get());
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
// expect: [ 'ReferenceError', 'ReferenceError', 'now' ]
// expect: [ 'ReferenceError', 'ReferenceError', 'now' ]
// expect: [ 'ReferenceError', 'ReferenceError', 'now' ]
