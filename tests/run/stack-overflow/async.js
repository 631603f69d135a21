// Endless recursion of async functions before their first await rejects.
// stress: 2000
// node-differs: not in its output, but Node adds warnings of its own on stderr.
async function f() { return await f(); }
f().catch(e => console.log(e instanceof RangeError));
// expect: true
