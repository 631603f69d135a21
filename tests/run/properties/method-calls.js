// A method that is read and called at once (13.3.6.1): the read comes before the arguments, throws at its own place, and is seen by
// getters and proxies; what changes it between two calls is called.
'use strict';
const log = [];
const place = error => error.stack.split('\n')[1].match(/(\d+:\d+)\)?$/)[1];
function call(o, x) {
  return o.f(x);
}
for (const o of [undefined, null, {}, { f: 1 }, 'text', 5, Symbol.iterator]) {
  try {
    call(o, 1);
  } catch (error) {
    console.log(error.message, place(error));
  }
}
// expect: Cannot read properties of undefined (reading 'f') 7:12
// expect: Cannot read properties of null (reading 'f') 7:12
// expect: o.f is not a function 7:12
// expect: o.f is not a function 7:12
// expect: o.f is not a function 7:12
// expect: o.f is not a function 7:12
// expect: o.f is not a function 7:12
class A { f(x) { return 'A' + x; } }
class B extends A { f(x) { return 'B' + super.f(x); } }
const own = { f: x => 'own' + x };
const getter = { get f() { log.push('get'); return function (x) { return (this === getter) + x; }; } };
const proxy = new Proxy({}, { get(target, key) { log.push(key); return x => 'proxy' + x; } });
for (let i = 0; i < 3; i++)
  console.log(call(new A, i), call(new B, i), call(own, i), call(getter, i), call(proxy, i), call({ f: String }, i));
console.log(log.join());
// expect: A0 BA0 own0 1 proxy0 0
// expect: A1 BA1 own1 2 proxy1 1
// expect: A2 BA2 own2 3 proxy2 2
// expect: get,f,get,f,get,f
// A getter that changes what the arguments read: they are read after it.
let captured = 1;
const changes = { get f() { captured++; return x => x; } };
function late() { return changes.f(captured); }
console.log(late(), late());
// expect: 2 3
// What an argument does comes after the read of the method.
const o = { f: x => 'before' + x };
function replaces() { return o.f((o.f = x => 'after' + x, 1)); }
console.log(replaces(), replaces());
// expect: before1 after1
// Changed prototypes, methods that are removed, classes that are called.
function loop(list) {
  const results = [];
  for (const item of list) {
    try {
      results.push(item.f(2));
    } catch (error) {
      results.push(error.message);
    }
  }
  return results.join(', ');
}
const list = [new A, new A, own];
console.log(loop(list));
A.prototype.f = x => 'new' + x;
console.log(loop(list));
delete A.prototype.f;
console.log(loop(list));
console.log(loop([{ f: A }, { f: Math.sqrt }, { f: new Proxy(x => -x, {}) }, { f: loop.bind(null, []) }]));
// expect: A2, A2, own2
// expect: new2, new2, own2
// expect: item.f is not a function, item.f is not a function, own2
// expect: Class constructor A cannot be invoked without 'new', 1.4142135623730951, -2, 
// The same across a suspension, and in a handler.
async function* steps(o) {
  for (const x of [1, 2]) {
    try {
      yield o.f(x) + await o.f(x);
      o.g(x);
    } catch (error) {
      yield o.f(error.message.length) + place(error);
    }
  }
}
(async () => {
  const all = [];
  for await (const x of steps(own)) all.push(x);
  console.log(all.join(' '));
})();
// expect: own1own1 own2174:9 own2own2 own2174:9
