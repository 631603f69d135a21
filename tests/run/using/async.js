// await using: each disposal is awaited; null still takes one turn (DisposeResources).
// node-differs: Node 20 lacks explicit resource management.
const log = [];
const R = (n, err) => ({ [Symbol.dispose]() { log.push('d' + n); if (err) throw err; } });
const AR = (n, err) => ({ async [Symbol.asyncDispose]() { log.push('a' + n); await null; log.push('A' + n); if (err) throw err; } });
const show = x => console.log([x].concat(log.splice(0)).join(" "));
(async () => {
  { await using a = AR(1), b = R(2); using c = R(3); log.push('body'); } show('async');
  try { await using a = AR(1, 'E1'); await using b = R(2, 'E2'); throw 'E3'; } catch (e) { show([e.error, e.suppressed.error, e.suppressed.suppressed]); }
  const h = async () => { await using a = AR('r'); return 'v'; }; show(await h());
  { await using n = null; log.push('null'); } show('n');
  for await (await using r of [AR(1), AR(2)]) { log.push('it'); } show('for await');
  async function* ag() { await using a = AR('ag'); yield 1; yield 2; } for await (const x of ag()) { log.push(x); break; } show('ag');
  const order = []; const p = (async () => { { await using x = undefined; order.push('in'); } order.push('after'); })(); Promise.resolve().then(() => order.push('tick')); await p; show(order.join());
})();
// expect: async body d3 d2 a1 A1
// expect: E1,E2,E3 d2 a1 A1
// expect: v ar Ar
// expect: n null
// expect: for await it a1 A1 it a2 A2
// expect: ag 1 aag Aag
// expect: in,after,tick
