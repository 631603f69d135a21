// Destructuring patterns whose defaults yield.
async function* g() { const { a = yield 'a?', b: [c = yield 'c?'] = [] } = {}; return a + c; }
(async () => { const it = g(); console.log(await it.next()); console.log(await it.next(1)); console.log(await it.next(2)); })();
// expect: { value: 'a?', done: false }
// expect: { value: 'c?', done: false }
// expect: { value: 3, done: true }
