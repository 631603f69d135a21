// Timers set by timers, and jobs between them.
setTimeout(() => { console.log('outer'); setTimeout(() => console.log('inner'), 0); queueMicrotask(() => console.log('micro')); }, 0);
setTimeout(() => console.log('far'), 300);
// expect: outer
// expect: micro
// expect: inner
// expect: far
