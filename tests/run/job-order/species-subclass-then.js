// then() on a subclass makes the derived promise through species.
class P extends Promise {
  then(a, b) { console.log('P.then'); return super.then(a, b); }
}
const p = P.resolve(1);
(async () => { console.log(await p); })();
Promise.resolve().then(() => console.log('1')).then(() => console.log('2')).then(() => console.log('3')).then(() => console.log('4'));
// expect: P.then
// expect: 1
// expect: 2
// expect: 1
// expect: 3
// expect: 4
