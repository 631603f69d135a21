// return and throw on a wrong receiver reject with a TypeError.
async function* g() {}
g.prototype.return.call({}).catch(e => console.log('return', e.name));
g.prototype.throw.call({}).catch(e => console.log('throw', e.name));
// expect: return TypeError
// expect: throw TypeError
