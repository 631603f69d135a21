// Values flow through a chain, errors skip to the next catch.
Promise.resolve(1).then(v => v + 1).then(v => { throw v * 10; }).then(() => console.log('never'))
  .catch(e => e + 1).then(v => console.log(v));
// expect: 21
