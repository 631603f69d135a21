// When f.prototype is not an object, the intrinsic is used.
async function* g() { yield 1; }
const intrinsic = Object.getPrototypeOf(g.prototype);
g.prototype = null;
console.log(Object.getPrototypeOf(g()) === intrinsic);
g.prototype = { tag: 'mine' };
console.log(g().tag);
// expect: true
// expect: mine
