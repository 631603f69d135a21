// process.exit ends the process where it is called.
console.log('start');
Promise.resolve().then(() => process.exit(4)).then(() => console.log('no')); setTimeout(() => console.log('no'), 1);
// expect: start
// exit: 4
