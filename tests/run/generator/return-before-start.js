// return() before the start skips the body.
function* g() { console.log('never'); }
const it = g();
console.log(it.return(5), it.next());
// expect: { value: 5, done: true } { value: undefined, done: true }
