// Promise.any: first fulfilment, AggregateError otherwise.
Promise.any([Promise.reject(1), Promise.resolve(2), Promise.resolve(3)]).then(v => console.log(v));
Promise.any([]).catch(e => console.log(e.name, e.message, e.errors));
// expect: AggregateError All promises were rejected []
// expect: 2
