// Destructuring undefined in a parameter throws at the call.
async function* g({ a }) { yield a; }
try { g(); console.log('never'); } catch (e) { console.log(e instanceof TypeError); }
// expect: true
