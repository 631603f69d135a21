// return() before the start never runs the body.
async function* g() { console.log('never'); yield 1; }
const it = g();
it.return('r').then(r => { console.log(r); return it.next(); }).then(r => console.log(r));
// expect: { value: 'r', done: true }
// expect: { value: undefined, done: true }
