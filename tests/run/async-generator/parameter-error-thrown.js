// An error in a parameter's default is thrown by the call, not rejected (27.6, EvaluateAsyncGeneratorBody).
async function* g(a = (() => { throw new Error('default'); })()) { yield a; }
try { g(); console.log('never'); } catch (e) { console.log('thrown', e.message); }
// expect: thrown default
