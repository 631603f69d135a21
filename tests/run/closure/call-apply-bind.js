// call, apply and bind.
function f(...a) { return [this && this.v, ...a].join(); }
console.log(f.call({ v: 1 }, 2), f.apply({ v: 1 }, [2, 3]), f.bind({ v: 1 }, 2)(3), f.apply({ v: 4 }, { length: 2, 0: 'a' }));
function P(a, b) { this.s = a + b; }
const B = P.bind(null, 1);
console.log(new B(2).s, new B(2) instanceof P);
// expect: 1,2 1,2,3 1,2,3 4,a,
// expect: 3 true
