// Async generator functions have no [[Construct]].
async function* g() {}
try { new g(); } catch (e) { console.log(e.name + ': ' + e.message); }
console.log(g.hasOwnProperty('prototype'), g.prototype.hasOwnProperty('constructor'));
// expect: TypeError: g is not a constructor
// expect: true false
