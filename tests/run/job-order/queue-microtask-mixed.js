// queueMicrotask shares the queue with promise jobs.
queueMicrotask(() => { console.log('m1'); queueMicrotask(() => console.log('m3')); });
Promise.resolve().then(() => console.log('p1')).then(() => console.log('p2'));
queueMicrotask(() => console.log('m2'));
(async () => { await 0; console.log('a1'); })();
console.log('sync');
// expect: sync
// expect: m1
// expect: p1
// expect: m2
// expect: a1
// expect: m3
// expect: p2
