// this and arguments across yields; sloppy this is boxed.
function* g() { yield typeof this; yield arguments.length; yield arguments[0]; }
console.log([...g.call('s', 'a', 'b')]);
// expect: [ 'object', 2, 'a' ]
