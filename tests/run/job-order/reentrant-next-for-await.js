// RUNTIME rule A.1: a request settled inside next() does not queue its awaiter before the call has returned.
let it;
async function* g() { it.next().then(() => console.log('second')); }
it = g();
(async () => { for await (const x of it); console.log('end'); })();
// expect: second
// expect: end
