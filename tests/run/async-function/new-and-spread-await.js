// new with awaited arguments, spread of awaited arrays.
class P { constructor(...a) { this.a = a; } }
(async () => { const p = new P(await 1, ...await [2, 3], await 4); console.log(p.a.join()); console.log(Math.max(...await [1, 5, 3], await 2)); })();
// expect: 1,2,3,4
// expect: 5
