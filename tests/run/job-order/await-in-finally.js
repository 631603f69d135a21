// An await in finally delays the completion.
async function f() { try { return 'r'; } finally { console.log('fin 1'); await 0; console.log('fin 2'); } }
f().then(v => console.log(v));
let p = Promise.resolve();
for (let i = 1; i <= 4; i++) p = p.then(() => console.log(i));
// expect: fin 1
// expect: fin 2
// expect: 1
// expect: r
// expect: 2
// expect: 3
// expect: 4
