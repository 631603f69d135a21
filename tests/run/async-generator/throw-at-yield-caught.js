// throw() at a yield is caught by the try around it.
async function* g() { try { yield 1; } catch (e) { yield 'caught ' + e; } yield 'after'; }
(async () => {
  const it = g();
  console.log(await it.next());
  console.log(await it.throw('t'));
  console.log(await it.next());
  console.log(await it.next());
})();
// expect: { value: 1, done: false }
// expect: { value: 'caught t', done: false }
// expect: { value: 'after', done: false }
// expect: { value: undefined, done: true }
