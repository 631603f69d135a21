// A generator that calls its own throw(): the error arrives at its next yield.
let it;
async function* g() {
  it.throw('t').then(r => console.log('throw', r.value, r.done));
  try { yield 1; } catch (e) { console.log('caught', e); }
  yield 2;
}
it = g();
it.next().then(r => console.log('next', r.value, r.done));
// expect: caught t
// expect: next 1 false
// expect: throw 2 false
