// An object whose then is no function is a plain value.
Promise.resolve({ then: 1 }).then(v => console.log(v));
// expect: { then: 1 }
