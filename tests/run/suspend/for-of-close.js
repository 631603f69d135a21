// The iterator is closed after suspensions in the body: in a generator, an async generator and an async function.
function* g() {
  const log = [];
  const it = { n: 0, [Symbol.iterator]() { return this; }, next() { return { value: ++this.n, done: false }; }, return() { log.push('closed'); return {}; } };
  for (const v of it) { log.push(yield v); if (v === 2) break; } try { for (const v of it) { yield v; throw 'body'; } } catch (e) { log.push(e); } o: for (;;) { for (const v of it) { yield v; break o; } } return log;
}
async function* ag() {
  const log = [];
  const it = { n: 0, [Symbol.iterator]() { return this; }, next() { return { value: ++this.n, done: false }; }, return() { log.push('closed'); return {}; } };
  for (const v of it) { log.push(yield v); if (v === 2) break; } try { for (const v of it) { yield v; throw 'body'; } } catch (e) { log.push(e); } o: for (;;) { for (const v of it) { yield v; break o; } } return log;
}
async function f() {
  const log = [];
  const it = { n: 0, [Symbol.iterator]() { return this; }, next() { return { value: ++this.n, done: false }; }, return() { log.push('closed'); return {}; } };
  for (const v of it) { log.push(await v); if (v === 2) break; } try { for (const v of it) { await v; throw 'body'; } } catch (e) { log.push(e); } o: for (;;) { for (const v of it) { await v; break o; } } return log;
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
// expect: [ 1, 2, 'closed', 'closed', 'body', 'closed' ]
// expect: [ 1, 2, 'closed', 'closed', 'body', 'closed' ]
// expect: [ 1, 2, 'closed', 'closed', 'body', 'closed' ]
