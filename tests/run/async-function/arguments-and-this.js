// arguments, this and defaults after an await.
async function f(a, b = a) { await 0; return [this.t, arguments.length, a, b].join(); }
f.call({ t: 'T' }, 1).then(v => console.log(v));
// expect: T,1,1,1
