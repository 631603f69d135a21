// Patterns with defaults and rest in parameters.
function f({ a, b: [c] = [7] } = { a: 1 }, [d = a] = [], ...[e, ...g]) { return [a, c, d, e, g]; }
console.log(f(), f({ a: 2, b: [3] }, [4], 5, 6, 7));
// expect: [ 1, 7, 1, undefined, [] ] [ 2, 3, 4, 5, [ 6, 7 ] ]
