// A thenable that throws after it resolved is fulfilled.
Promise.resolve({ then(r) { r('ok'); throw 'late'; } }).then(v => console.log(v));
// expect: ok
