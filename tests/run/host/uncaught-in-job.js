// An error in a microtask ends the process: the jobs behind it do not run.
console.log('start');
queueMicrotask(() => { throw 1; }); Promise.resolve().then(() => console.log('never'));
// expect: start
// exit: 1
// expect-error: 1
