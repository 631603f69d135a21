// The body does not run before the first next().
async function* g() { console.log('body'); yield 1; }
const it = g();
console.log('made');
it.next();
console.log('called');
// expect: made
// expect: body
// expect: called
