// next(v) reaches the inner generator.
async function* a() { const x = yield 'q1'; const y = yield 'q2 ' + x; return y; }
async function* b() { return yield* a(); }
(async () => { const it = b(); console.log(await it.next()); console.log(await it.next('x')); console.log(await it.next('y')); })();
// expect: { value: 'q1', done: false }
// expect: { value: 'q2 x', done: false }
// expect: { value: 'y', done: true }
