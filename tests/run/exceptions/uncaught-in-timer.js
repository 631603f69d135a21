// An error in a timer callback ends the program.
setTimeout(() => { throw new RangeError('in timer'); }, 0);
setTimeout(() => console.log('never'), 5);
console.log('sync');
// expect-error: RangeError: in timer
// expect: sync
// exit: 1
