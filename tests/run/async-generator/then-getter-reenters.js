// A then getter on Object.prototype runs inside the settle of a completion and calls next(): the state is already
// draining-queue (27.6.3.2 AsyncGeneratorStart), so the request waits for the drain that follows.
// node-differs: 27.6.3.2 AsyncGeneratorStart, 27.6.3.5 AsyncGeneratorCompleteStep; Node 20 settles the inner first.
let it, armed = false;
Object.defineProperty(Object.prototype, 'then', {
  configurable: true,
  get() {
    if (armed) { armed = false; console.log('enter'); it.next().then(r => console.log('inner', r.done)); console.log('leave'); }
    return undefined;
  },
});
async function* g() { await 0; armed = true; }
it = g();
it.next().then(r => { delete Object.prototype.then; console.log('outer', r.done); });
// expect: enter
// expect: leave
// expect: outer true
// expect: inner true
