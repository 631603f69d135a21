// console.count, countReset and assert; the methods need no receiver.
console.count();
console.count('x');
console.count();
console.count('x');
console.countReset('x');
console.count('x');
const { log, count } = console;
log('plain');
count();
console.assert(true, 'not shown');
console.assert(1 === 1);
// expect: default: 1
// expect: x: 1
// expect: default: 2
// expect: x: 2
// expect: x: 1
// expect: plain
// expect: default: 3
