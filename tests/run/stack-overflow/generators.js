// Recursion through yield* and spread of generators.
// stress: 2000
function* g() { yield* g(); }
try { g().next(); } catch (e) { console.log(e instanceof RangeError); }
function* h() { for (const v of h()) yield v; }
try { [...h()]; } catch (e) { console.log(e instanceof RangeError); }
// expect: true
// expect: true
