// A rejected top-level await ends the process; timers do not run any more.
console.log('start');
setTimeout(() => console.log('no'), 50); await null; throw new TypeError('tla');
// expect: start
// exit: 1
// expect-error: TypeError: tla
