// Promise.all: values in input order, any iterable, empty input.
Promise.all([3, Promise.resolve(1), { then(r) { r(2); } }]).then(v => console.log(v));
Promise.all(new Set([1, 2])).then(v => console.log(v));
Promise.all([]).then(v => console.log(v));
// expect: []
// expect: [ 1, 2 ]
// expect: [ 3, 1, 2 ]
