// A constructor that is a proxy, revoked by the time its prototype turns out to be no object, has no realm (7.3.24).
const make = () => { const r = Proxy.revocable(function () {}, { get() { r.revoke(); } }); return r.proxy; };
const bound = f => Function.prototype.bind.call(f);
for (const f of [() => new (make())(), () => Reflect.construct(Array, [], make()), () => Reflect.construct(Map, [], bound(make())),
  () => new (bound(make()))(), () => Reflect.construct(Map, [], bound(function () {}))]) {
  try { f(); console.log('made'); } catch (e) { console.log(e.constructor.name); }
}
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: TypeError
// expect: made
