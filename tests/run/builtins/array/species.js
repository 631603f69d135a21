// Methods of a subclass make instances of the subclass.
class L extends Array {}
const l = L.of(3, 1, 2);
console.log(l.map(x => x) instanceof L, l.slice() instanceof L, l.concat([4]) instanceof L, l.length, new L(2).length, Array.from(l) instanceof L);
// expect: true true true 3 2 false
