// A handler added by a tick or a job of the same macrotask is in time.
const p = Promise.reject(1); process.nextTick(() => p.catch(() => console.log('caught'))); 
const q = Promise.reject(2); Promise.resolve().then(() => {}).then(() => q.catch(() => console.log('late')));
// expect: caught
// expect: late
