// A closure keeps its variables.
function counter() { let n = 0; return { inc: () => ++n, get: () => n }; }
const a = counter(), b = counter();
a.inc(); a.inc(); b.inc();
console.log(a.get(), b.get());
// expect: 2 1
