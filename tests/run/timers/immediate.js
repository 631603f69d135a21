// setImmediate runs after the current jobs, clearImmediate stops it; nested ones wait for the next round.
setImmediate(v => { console.log('immediate', v); setImmediate(() => console.log('nested')); Promise.resolve().then(() => console.log('job')); }, 'arg');
setImmediate(() => console.log('second'));
clearImmediate(setImmediate(() => console.log('never')));
Promise.resolve().then(() => console.log('promise'));
console.log('sync');
// expect: sync
// expect: promise
// expect: immediate arg
// expect: job
// expect: second
// expect: nested
