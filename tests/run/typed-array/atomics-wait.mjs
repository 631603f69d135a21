// Atomics.wait, waitAsync and notify (25.4.13 to 25.4.15): one thread waits for its time to be up, or for itself.
const a = new Int32Array(new SharedArrayBuffer(16)), big = new BigInt64Array(a.buffer);
const before = performance.now();
console.log(Atomics.wait(a, 0, 1), Atomics.wait(a, 0, 0, 30), performance.now() - before >= 29);
console.log(Atomics.wait(big, 1, 0n, -5), Atomics.notify(a, 0), Atomics.notify(new Int32Array(1), 0));
for (const f of [() => Atomics.wait(new Int32Array(4), 0, 0, 0), () => Atomics.wait(new Int16Array(a.buffer), 0, 0, 0),
  () => Atomics.waitAsync(a, 4, 0), () => Atomics.notify(new Uint32Array(1), 0)])
  try { f(); } catch (e) { console.log(e.name); }
console.log(Atomics.waitAsync(a, 0, 1), Atomics.waitAsync(a, 0, 0, 0));
async function waiter(name, index, timeout) {
  const { async, value } = Atomics.waitAsync(a, index, 0, timeout);
  console.log(name, async, await value);
}
const all = [waiter('first', 0), waiter('second', 0, 10000), waiter('third', 1, 5), waiter('fourth', 0)];
console.log('notify', Atomics.notify(a, 0, 2));
await Promise.race(all.slice(0, 2));
setTimeout(() => console.log('late', Atomics.notify(a, 0), Atomics.notify(a, 1)), 20);
await Promise.all(all);
console.log('done');
// expect: not-equal timed-out true
// expect: timed-out 0 0
// expect: TypeError
// expect: TypeError
// expect: RangeError
// expect: TypeError
// expect: { async: false, value: 'not-equal' } { async: false, value: 'timed-out' }
// expect: notify 2
// expect: first true ok
// expect: second true ok
// expect: third true timed-out
// expect: late 1 0
// expect: fourth true ok
// expect: done
