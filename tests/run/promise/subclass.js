// Subclasses: then, resolve and all make instances of the subclass.
class P extends Promise { tag() { return 'P'; } }
const p = P.resolve(1);
console.log(p.tag(), p.then(() => {}).tag(), P.all([p]).tag(), p.finally(() => {}).tag());
console.log(p instanceof Promise, P.name);
// expect: P P P P
// expect: true P
