// for of closes its iterator on break, return, throw and outer continue, not at its end.
const it = (name, n = 2) => ({ [Symbol.iterator]() { return this; }, next() { return { done: n-- <= 0, value: n }; }, return() { console.log('closed', name); return {}; } });
for (const v of it('end'));
for (const v of it('break')) break;
(() => { for (const v of it('return')) return; })();
try { for (const v of it('throw')) throw 1; } catch (e) {}
o: for (const x of [1, 2]) for (const v of it('continue')) continue o;
// expect: closed break
// expect: closed return
// expect: closed throw
// expect: closed continue
// expect: closed continue
