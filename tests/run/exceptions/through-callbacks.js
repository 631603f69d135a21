// Errors pass through natives that call back.
const t = () => { throw 'cb'; };
for (const f of [() => [1].map(t), () => [2, 1].sort(t), () => JSON.stringify({ toJSON: t }), () => 'a'.replace('a', t), () => new Map([[1, 1]]).forEach(t), () => Array.from([1], t), () => Reflect.apply(t, null, [])])
  try { f(); } catch (e) { console.log(e); }
// expect: cb
// expect: cb
// expect: cb
// expect: cb
// expect: cb
// expect: cb
// expect: cb
