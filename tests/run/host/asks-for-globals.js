// A program may ask whether a global is there, and then use it or not.
if (typeof Temporal !== 'undefined') console.log(Temporal.Now);
if ('ShadowRealm' in globalThis) new ShadowRealm();
if (globalThis.CloseEvent) new CloseEvent('x');
const Made = globalThis.ErrorEvent ?? class {};
if (Object.hasOwn(globalThis, 'URLPattern')) new URLPattern({});
const { PromiseRejectionEvent: P = 'none' } = globalThis;
console.log(typeof Made, P, globalThis.EventSource?.CLOSED);
// expect: function none undefined
try {
  Navigator.prototype;
} catch (e) {
  console.log(e.message);
}
// expect: Navigator is not defined
if (process.channel) process.channel.ref();
console.log(process.connected === undefined, process.send?.('x'), typeof process.disconnect);
// expect: true undefined undefined
try {
  console.log(process.domain.id);
} catch (e) {
  console.log(e.name);
}
// expect: TypeError
