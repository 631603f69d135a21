// Extra arguments are passed on; the default delay is 1.
setTimeout((...a) => console.log(a.join()), 1, 'x', 'y');
setTimeout(() => console.log('no delay'));
// expect: x,y
// expect: no delay
