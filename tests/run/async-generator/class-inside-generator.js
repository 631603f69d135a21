// A class whose computed method name comes from a yield.
async function* g() { class C { [yield 'name?']() { return 'called'; } } return new C().m(); }
(async () => { const it = g(); console.log((await it.next()).value); console.log((await it.next('m')).value); })();
// expect: name?
// expect: called
