// Await of a thenable takes two job turns: NewPromiseResolveThenableJob, then the reaction.
async function f() { console.log(await { then(r) { console.log('then called'); r('value'); } }); }
f();
Promise.resolve().then(() => console.log('1')).then(() => console.log('2')).then(() => console.log('3'));
// expect: then called
// expect: 1
// expect: value
// expect: 2
// expect: 3
