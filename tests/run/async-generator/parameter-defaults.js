// Parameters are bound at the call, before the body.
async function* g(a, b = (console.log('default'), a + 1), ...rest) { yield [a, b, rest.length].join(); }
const it = g(1, undefined, 2, 3);
console.log('made');
it.next().then(r => console.log(r.value));
// expect: default
// expect: made
// expect: 1,2,2
