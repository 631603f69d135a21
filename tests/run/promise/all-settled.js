// Promise.allSettled describes each result.
Promise.allSettled([1, Promise.reject('r')]).then(v => console.log(v));
// expect: [
// expect:   { status: 'fulfilled', value: 1 },
// expect:   { status: 'rejected', reason: 'r' }
// expect: ]
