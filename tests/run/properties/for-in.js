// for-in: order, shadowing, what is deleted or added on the way.
const log = o => { const keys = []; for (const k in o) keys.push(k); console.log(keys.join()); };
log({ b: 1, 2: 1, a: 1, 1: 1, [Symbol('s')]: 1 });
log([4, , 5]); log('ab'); log(5); log(null); log(undefined);
class P { constructor() { this.own = 1; } m() {} } log(new P());
log(Object.create({ inherited: 1, shadowed: 2 }, { own: { value: 1, enumerable: true }, shadowed: { value: 3 } }));
const del = { a: 1, b: 2, c: 3 }; for (const k in del) { console.log(k); delete del.b; del.z = 1; }
const u = Object.create({ q: 1 }); u.x = 1; for (const k in u) { console.log(k); delete Object.getPrototypeOf(u).q; }
const many = {}; for (let i = 0; i < 300; i++) many['k' + i] = i; let n = 0; for (const k in many) { n++; if (n === 1) for (let i = 150; i < 300; i++) delete many['k' + i]; } console.log(n);
const arr = [1, 2, 3]; arr.extra = 1; for (const k in arr) { console.log(k); arr.length = 1; }
// expect: 1,2,b,a
// expect: 0,2
// expect: 0,1
// expect:
// expect:
// expect:
// expect: own
// expect: own,inherited
// expect: a
// expect: c
// expect: x
// expect: 150
// expect: 0
// expect: extra
