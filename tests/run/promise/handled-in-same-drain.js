// A rejection that is handled before the queue drains is not reported.
const p = Promise.reject(new Error('x'));
queueMicrotask(() => p.catch(e => console.log('handled', e.message)));
// expect: handled x
