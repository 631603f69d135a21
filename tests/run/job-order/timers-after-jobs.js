// All jobs run before the first timer, and between two timers.
setTimeout(() => { console.log('t1'); Promise.resolve().then(() => console.log('job of t1')); }, 0);
setTimeout(() => console.log('t2'), 0);
Promise.resolve().then(() => console.log('p1')).then(() => console.log('p2'));
console.log('sync');
// expect: sync
// expect: p1
// expect: p2
// expect: t1
// expect: job of t1
// expect: t2
