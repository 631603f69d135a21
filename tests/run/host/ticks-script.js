// In a script, and after each callback of a timer, the ticks come before the jobs.
process.nextTick(() => console.log('tick')); queueMicrotask(() => console.log('micro')); console.log('main');
setTimeout(() => { Promise.resolve().then(() => console.log('j')); process.nextTick(() => console.log('t')); }, 0);
setTimeout(() => { Promise.resolve().then(() => console.log('ij')); process.nextTick(() => console.log('it')); }, 5);
// expect: main
// expect: tick
// expect: micro
// expect: t
// expect: j
// expect: it
// expect: ij
