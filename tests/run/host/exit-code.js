// process.exitCode is the status; the listeners of exit get it.
process.exitCode = 3; process.on('exit', c => console.log('c', c));
// expect: c 3
// exit: 3
