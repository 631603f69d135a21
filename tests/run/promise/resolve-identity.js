// Promise.resolve gives back a promise of the same constructor.
const p = Promise.resolve(1);
console.log(Promise.resolve(p) === p);
class P extends Promise {}
console.log(P.resolve(p) === p, P.resolve(p) instanceof P);
// expect: true
// expect: false true
