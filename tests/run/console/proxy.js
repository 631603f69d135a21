// A proxy is printed as its target; no trap runs. showProxy shows both parts.
const loud = new Proxy({}, { get() { throw new Error('trap'); } });
const handler = new Proxy({}, loud);
console.log(new Proxy({ a: 1 }, {}), new Proxy([1, 2], handler));
console.log([new Proxy(function f() {}, {}), new Proxy(class A {}, {})]);
console.log({ inner: new Proxy(new Map([[1, 2]]), {}) });
console.log(new Proxy(new Proxy({ deep: true }, {}), {}));
const { proxy, revoke } = Proxy.revocable({}, {});
revoke();
console.log(proxy, [proxy]);
console.dir(new Proxy({ a: 1 }, { get() {} }), { showProxy: true });
console.dir([new Proxy({ a: { b: {} } }, {})], { showProxy: true, depth: 0 });
console.log('%s|%d', new Proxy({}, {}), 5);
// expect: { a: 1 } [ 1, 2 ]
// expect: [ [Function: f], [class A] ]
// expect: { inner: Map(1) { 1 => 2 } }
// expect: { deep: true }
// expect: <Revoked Proxy> [ <Revoked Proxy> ]
// expect: Proxy [ { a: 1 }, { get: [Function: get] } ]
// expect: [ Proxy [Array] ]
// expect: {}|5
