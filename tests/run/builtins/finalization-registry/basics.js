// FinalizationRegistry: its surface. Callbacks come after a collection, which a program cannot ask for.
const r = new FinalizationRegistry(() => {});
const target = {}, token = {};
console.log(r.register(target, 'held', token), r.unregister(token), r.unregister(token));
console.log(Object.prototype.toString.call(r), FinalizationRegistry.length, r);
for (const f of [() => FinalizationRegistry(() => {}), () => new FinalizationRegistry(), () => r.register(1, 2), () => r.register(target, target),
  () => r.register(target, 1, 1), () => r.unregister(1), () => r.register.call({}, target, 1)])
  try { f(); console.log('no error'); } catch (e) { console.log(e.name + ': ' + e.message); }
// expect: undefined true false
// expect: [object FinalizationRegistry] 1 FinalizationRegistry {}
// expect: TypeError: Constructor FinalizationRegistry requires 'new'
// expect: TypeError: FinalizationRegistry: cleanup must be callable
// expect: TypeError: FinalizationRegistry.prototype.register: invalid target
// expect: TypeError: FinalizationRegistry.prototype.register: target and holdings must not be same
// expect: TypeError: Invalid unregisterToken ('1')
// expect: TypeError: Invalid unregisterToken ('1')
// expect: TypeError: Method FinalizationRegistry.prototype.register called on incompatible receiver #<Object>
