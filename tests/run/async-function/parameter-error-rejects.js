// An error in a parameter default rejects the promise.
async function f(a = (() => { throw 'default'; })()) {}
f().catch(e => console.log('rejected', e));
console.log('sync');
// expect: sync
// expect: rejected default
