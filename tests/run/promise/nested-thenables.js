// Thenables that resolve with thenables are unwrapped in depth.
const t = n => ({ then(r) { r(n ? t(n - 1) : 'bottom'); } });
Promise.resolve(t(5)).then(v => console.log(v));
// expect: bottom
