// A function with a then method is a thenable as well.
const f = () => {};
f.then = r => r('function');
Promise.resolve(f).then(v => console.log(v));
// expect: function
