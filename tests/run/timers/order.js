// Timers fire by due time, then in the order in which they were set.
setTimeout(() => console.log('10'), 10);
setTimeout(() => console.log('1 a'), 1);
setTimeout(() => console.log('5'), 5);
setTimeout(() => console.log('1 b'), 1);
// expect: 1 a
// expect: 1 b
// expect: 5
// expect: 10
