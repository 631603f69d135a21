// A yield* through forty levels: what the innermost body changes is seen at each level where it is looked up.
let deepest = null;
async function* level(n) { return yield* n ? level(n - 1) : leaf(); }
async function* leaf() { for (let i = 0; ; i++) { if (deepest) deepest(i); yield i; } }
(async () => {
  const it = level(40);
  console.log((await it.next()).value, (await it.next()).value);
  let gets = 0;
  const own = Promise.prototype.constructor;
  deepest = () => Object.defineProperty(Promise.prototype, 'constructor', { configurable: true, get() { gets++; return own; } });
  console.log((await it.next()).value, gets);
  deepest = null;
  console.log((await it.next()).value, gets);
  Object.defineProperty(Promise.prototype, 'constructor', { value: own, writable: true, configurable: true });
  console.log((await it.next()).value, gets);
  deepest = () => { throw new RangeError('deep'); };
  try { await it.next(); } catch (e) { console.log(e.message); }
  console.log(await it.next());
})();
// expect: 0 1
// expect: 2 42
// expect: 3 84
// expect: 4 84
// expect: deep
// expect: { value: undefined, done: true }
