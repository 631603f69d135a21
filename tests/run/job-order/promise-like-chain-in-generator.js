// A generator that awaits a chain while requests pile up.
async function* g() { let n = 0; while (n < 3) { const v = await Promise.resolve(n).then(x => x * 10); yield v; n++; } }
const it = g();
Promise.all([it.next(), it.next(), it.next(), it.next()]).then(l => console.log(l.map(r => r.value + ':' + r.done).join(' ')));
let p = Promise.resolve();
for (let i = 1; i <= 16; i++) p = p.then(() => {});
p.then(() => console.log('tick 17'));
// expect: 0:false 10:false 20:false undefined:true
// expect: tick 17
