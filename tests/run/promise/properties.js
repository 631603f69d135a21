// Names, lengths and tags.
console.log(Promise.length, Promise.name, Promise.prototype[Symbol.toStringTag]);
console.log(Promise.all.length, Promise.resolve.length, Promise.prototype.then.length, Promise.prototype.finally.length);
console.log(Promise[Symbol.species] === Promise);
console.log(Object.prototype.toString.call(Promise.resolve()));
// expect: 1 Promise Promise
// expect: 1 1 2 1
// expect: true
// expect: [object Promise]
