// A then getter that throws rejects at once, without a thenable job.
const bad = Object.defineProperty({}, 'then', { get() { console.log('get then'); throw 'g'; } });
new Promise(r => r(bad)).catch(e => console.log('caught', e));
(async () => { try { await bad; } catch (e) { console.log('await caught', e); } })();
let p = Promise.resolve();
for (let i = 1; i <= 3; i++) p = p.then(() => console.log(i));
// expect: get then
// expect: get then
// expect: caught g
// expect: await caught g
// expect: 1
// expect: 2
// expect: 3
