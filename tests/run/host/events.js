// Listeners of process: a handled error goes on, beforeExit may add work, exit is last.
process.on('unhandledRejection', (r, p) => { console.log('unhandled', r, p instanceof Promise); });
process.once('exit', c => console.log('exit', c, process.exitCode));
let n = 0;
process.on('beforeExit', c => { console.log('before', c); if (n++ < 1) setTimeout(() => console.log('more'), 1); });
process.on('uncaughtException', (e, o) => console.log('caught', e.message, o));
Promise.reject(5);
process.nextTick(() => console.log('tick'));
setTimeout(() => { throw new Error('t'); }, 1);
Promise.resolve().then(() => { console.log('job'); });
throw new Error('x');
// expect: caught x uncaughtException
// expect: tick
// expect: job
// expect: unhandled 5 true
// expect: caught t uncaughtException
// expect: before 0
// expect: more
// expect: before 0
// expect: exit 0 undefined
