// The directives of console.log, however it is reached.
const { log } = console, first = ['%d', 'of', '%d'].join(' ');
log(first, 1, 2);
// expect: 1 of 2
[['%s|', 'a']].forEach(args => console.info(...args));
// expect: a|
console.log('50%', 1);
// expect: 50% 1
console.log('no directive', '%d', 3);
// expect: no directive %d 3
console.log.call(console, '%i', '4.5');
// expect: 4
Promise.resolve('%j').then(console.log);
// expect: %j
