// return() at a yield runs the finally blocks from the inside out.
async function* g() {
  try { try { yield 1; } finally { console.log('inner'); await null; } } finally { console.log('outer'); }
}
(async () => { const it = g(); await it.next(); console.log(await it.return('r')); })();
// expect: inner
// expect: outer
// expect: { value: 'r', done: true }
