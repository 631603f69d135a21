// A rejected promise that is yielded and not caught rejects the request.
async function* g() { yield Promise.reject('no'); }
const it = g();
it.next().catch(e => console.log('rejected', e)).then(() => it.next()).then(r => console.log(r));
// expect: rejected no
// expect: { value: undefined, done: true }
