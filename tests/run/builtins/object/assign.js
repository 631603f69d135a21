// assign copies own enumerable properties of all sources.
const t = { a: 1 };
console.log(Object.assign(t, { b: 2 }, null, undefined, 'xy', { a: 3, [Symbol.iterator]: 4 }) === t, t);
// expect: true { '0': 'x', '1': 'y', a: 3, b: 2, [Symbol(Symbol.iterator)]: 4 }
