// A rejection is reported after the drain of the macrotask, not later.
console.log('start');
const p = Promise.reject(1); setTimeout(() => p.catch(() => {}), 1);
// expect: start
// exit: 1
// expect-error: The promise rejected with the reason "1"
