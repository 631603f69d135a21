// yield* of a value that is not iterable throws inside the generator.
async function* b() { try { yield* 5; } catch (e) { yield e.name; } }
b().next().then(r => console.log(r.value));
// expect: TypeError
