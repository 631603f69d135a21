// An uncaught error goes to stderr, exit code 1; jobs that are queued do not run.
console.log('before');
Promise.resolve().then(() => console.log('never'));
throw new Error('uncaught one');
// expect-error: Error: uncaught one
// expect: before
// exit: 1
