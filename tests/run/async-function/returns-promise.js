// A call gives a promise at once, the body runs to its first await.
async function f() { console.log('body'); await 0; console.log('later'); return 'r'; }
const p = f();
console.log(p instanceof Promise);
p.then(v => console.log(v));
// expect: body
// expect: true
// expect: later
// expect: r
