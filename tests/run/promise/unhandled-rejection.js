// A rejection nobody handles ends the program with exit code 1 when the jobs are done.
Promise.reject(new Error('lost'));
Promise.resolve().then(() => console.log('jobs still run'));
setTimeout(() => console.log('never'), 0);
// expect-error: Error: lost
// expect: jobs still run
// exit: 1
