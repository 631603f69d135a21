// A then getter on Object.prototype runs inside a yield's settle and calls next('X'): the generator is still executing
// there, so the request waits and then resumes the yield.
// node-differs: 27.6.3.8 AsyncGeneratorYield; Node 20 resumes inside the getter and loses the value.
let it, armed = false;
Object.defineProperty(Object.prototype, 'then', {
  configurable: true,
  get() {
    if (armed) { armed = false; console.log('enter'); it.next('X'); console.log('leave'); }
    return undefined;
  },
});
async function* g() { await 0; armed = true; const got = yield 1; delete Object.prototype.then; console.log('got', got); }
it = g();
it.next();
// expect: enter
// expect: leave
// expect: got X
