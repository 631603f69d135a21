// error and warn write to stderr, info and debug to stdout.
console.error('to stderr', [1, 2]);
console.warn('warned %d', 5);
console.info('info');
console.debug('debug');
// expect-error: to stderr [ 1, 2 ]
// expect-error: warned 5
// expect: info
// expect: debug
