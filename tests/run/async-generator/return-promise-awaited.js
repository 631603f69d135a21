// The value of return is awaited.
async function* g() { return new Promise(r => setTimeout(r, 1, 'late')); }
g().next().then(r => console.log(r));
// expect: { value: 'late', done: true }
