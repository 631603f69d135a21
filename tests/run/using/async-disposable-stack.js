// AsyncDisposableStack: what disposeAsync waits for, and in which order of jobs (ES2026 27.4, DisposeResources).
// node-differs: Node 20 lacks explicit resource management.
const log = [];
const show = x => console.log([x].concat(log.splice(0)).join(' '));
// Counts the turns of the job queue that pass until p is settled.
const turns = async p => {
  let n = 0, settled = false;
  p.then(() => settled = true, () => settled = true);
  while (!settled) { await null; n++; }
  return n;
};
const AR = (n, err) => ({ async [Symbol.asyncDispose]() { log.push('a' + n); await null; log.push('A' + n); if (err) throw err; } });
const SR = (n, err) => ({ [Symbol.dispose]() { log.push('d' + n); if (err) throw err; return { get then() { log.push('then!'); } }; } });
const stack = (...resources) => { const s = new AsyncDisposableStack(); for (const r of resources) s.use(r); return s; };

(async () => {
  const s = stack(AR(1), SR(2), null);
  show(s.adopt('v', async function (v) { 'use strict'; log.push(v, this); }));
  show(s.defer(() => { log.push('deferred'); }));
  const p = s.disposeAsync();
  show([p instanceof Promise, s.disposed]);
  show(await p);
  show(await s.disposeAsync());
  for (const f of [() => s.use(AR(1)), () => s.adopt(1, () => {}), () => s.defer(() => {}), () => s.move()])
    try { f(); } catch (e) { show(e.name); }

  // Nothing to dispose of: settled at once; a null alone: one turn; each method: one turn for what it returns.
  show(await turns(new AsyncDisposableStack().disposeAsync()));
  show(await turns(stack(null, undefined).disposeAsync()));
  show(await turns(stack({ [Symbol.asyncDispose]() { } }).disposeAsync()));
  show(await turns(stack({ [Symbol.asyncDispose]() { } }, null).disposeAsync()));
  show(await turns(stack(SR('s'), SR('t')).disposeAsync()));
  show(await turns(stack({ [Symbol.asyncDispose]() { return { then(f) { f(); } }; } }).disposeAsync()));

  const failing = stack(AR(1, 'E1'), SR(2, 'E2'), { [Symbol.asyncDispose]() { throw 'E3'; } });
  await failing.disposeAsync().catch(e => show([e instanceof SuppressedError, e.error, e.suppressed.error, e.suppressed.suppressed]));

  { const from = stack(AR('moved')); await using to = from.move(); show([from.disposed, to.disposed]); }
  show('after');

  let promise;
  try { promise = AsyncDisposableStack.prototype.disposeAsync.call(new DisposableStack()); } catch { show('thrown'); }
  await promise.catch(e => show(e.name));
  for (const f of [() => AsyncDisposableStack(), () => stack({}), () => stack(1), () => stack().defer(), () => stack().adopt(1)])
    try { f(); } catch (e) { show(e.name); }
  const both = { get [Symbol.asyncDispose]() { log.push('get async'); }, get [Symbol.dispose]() { log.push('get sync'); return () => { }; } };
  stack(both); show('both');
  class Sub extends AsyncDisposableStack { }
  console.log(new Sub(), new AsyncDisposableStack());
  const proto = AsyncDisposableStack.prototype;
  show(proto[Symbol.asyncDispose] === proto.disposeAsync);
  console.log(Reflect.ownKeys(proto).map(String).join());
})();
// expect: v
// expect: 
// expect: true,true deferred
// expect:  v  d2 a1 A1
// expect: 
// expect: ReferenceError
// expect: ReferenceError
// expect: ReferenceError
// expect: ReferenceError
// expect: 1
// expect: 2
// expect: 2
// expect: 2
// expect: 3 dt ds
// expect: 3
// expect: true,E1,E2,E3 d2 a1 A1
// expect: true,false
// expect: after amoved Amoved
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: both get async get sync
// expect: Sub [AsyncDisposableStack] {} AsyncDisposableStack {}
// expect: true
// expect: constructor,adopt,defer,disposeAsync,disposed,move,use,Symbol(Symbol.asyncDispose),Symbol(Symbol.toStringTag)
