// Object spread copies own enumerable properties, symbols too, later keys win.
const sym = Symbol('s');
const src = Object.create({ inherited: 1 }, { hidden: { value: 1 }, shown: { value: 2, enumerable: true } });
console.log({ a: 1, ...{ a: 2, b: 3 }, b: 4, ...null, ...undefined, ...'hi', ...[9], ...src, ...{ [sym]: 5 }, ...7 });
// expect: { '0': 9, '1': 'i', a: 2, b: 4, shown: 2, [Symbol(s)]: 5 }
