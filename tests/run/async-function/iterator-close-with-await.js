// for of inside async functions closes its iterator on break, throw and return.
const it = name => ({ [Symbol.iterator]() { return this; }, next() { return { value: 1, done: false }; }, return() { console.log('closed', name); return {}; } });
(async () => {
  for (const v of it('break')) { await 0; break; }
  try { for (const v of it('throw')) { await Promise.reject('x'); } } catch (e) { console.log('caught', e); }
  await (async () => { for (const v of it('return')) { return await v; } })();
  console.log('end');
})();
// expect: closed break
// expect: closed throw
// expect: caught x
// expect: closed return
// expect: end
