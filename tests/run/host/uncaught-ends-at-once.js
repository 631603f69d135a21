// An error that a script throws ends the process: neither ticks nor jobs run any more.
console.log('start');
Promise.resolve().then(() => console.log('no'));
process.nextTick(() => console.log('no tick'));
throw new Error('x');
// expect: start
// exit: 1
// expect-error: Error: x
