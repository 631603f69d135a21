// Renames, computed keys, defaults, rest and nesting in object patterns.
const k = 'dyn';
const { a, b: { c = 5, ...inner }, [k + '1']: d, e = a + 1, ...rest } = { a: 1, b: { x: 2, y: 3 }, dyn1: 4, z: 9 };
console.log(a, c, inner, d, e, rest);
// expect: 1 5 { x: 2, y: 3 } 4 2 { z: 9 }
