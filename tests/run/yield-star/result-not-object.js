// An inner result that is not an object is a TypeError.
const inner = { [Symbol.asyncIterator]() { return this; }, next() { return 1; } };
async function* b() { try { yield* inner; } catch (e) { yield e instanceof TypeError; } }
b().next().then(r => console.log(r.value));
// expect: true
