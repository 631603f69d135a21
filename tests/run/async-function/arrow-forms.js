// Async arrows: expression bodies, one name, patterns, this of the surrounding function.
const f = async x => x * 2, g = async ({ a }, [b = 3]) => a + b, h = async () => ({ o: 1 });
function C() { this.v = 'this'; this.m = async () => { await 0; return this.v; }; }
Promise.all([f(2), g({ a: 1 }, []), h(), new C().m()]).then(v => console.log(v));
// expect: [ 4, 4, { o: 1 }, 'this' ]
