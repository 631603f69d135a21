// In a module the jobs come before the ticks.
process.nextTick(() => console.log('tick')); queueMicrotask(() => console.log('micro')); console.log('main');
// expect: main
// expect: micro
// expect: tick
