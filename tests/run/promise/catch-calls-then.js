// catch and finally call the receiver's then.
const o = { then(...args) { console.log(args.length, typeof args[0], typeof args[1]); return 'r'; } };
console.log(Promise.prototype.catch.call(o, () => {}));
// expect: 2 undefined function
// expect: r
