// throw() during yield* is forwarded to the inner generator.
async function* a() { try { yield 1; } catch (e) { console.log('inner', e); yield 'recovered'; } return 'ret'; }
async function* b() { const r = yield* a(); console.log('result', r); yield 3; }
const it = b();
it.next().then(r => console.log(r.value));
it.throw('t').then(r => console.log(r.value));
it.next().then(r => console.log(r.value));
let p = Promise.resolve();
for (let i = 1; i <= 12; i++) p = p.then(() => console.log('tick', i));
// expect: tick 1
// expect: inner t
// expect: tick 2
// expect: 1
// expect: tick 3
// expect: tick 4
// expect: recovered
// expect: tick 5
// expect: result ret
// expect: tick 6
// expect: tick 7
// expect: 3
// expect: tick 8
// expect: tick 9
// expect: tick 10
// expect: tick 11
// expect: tick 12
