// Labelled break and continue across suspensions: in a generator, an async generator and an async function.
function* g() {
  const out = [];
  a: for (let i = 0; i < 3; i++) { b: for (let j = 0; j < 3; j++) { out.push(yield (i * 10 + j)); if (j === 1) continue a; if (i === 2) break a; if (i === 1) break b; } out.push('end' + i); } x: { if (yield 1) break x; out.push('never'); } return out;
}
async function* ag() {
  const out = [];
  a: for (let i = 0; i < 3; i++) { b: for (let j = 0; j < 3; j++) { out.push(yield (i * 10 + j)); if (j === 1) continue a; if (i === 2) break a; if (i === 1) break b; } out.push('end' + i); } x: { if (yield 1) break x; out.push('never'); } return out;
}
async function f() {
  const out = [];
  a: for (let i = 0; i < 3; i++) { b: for (let j = 0; j < 3; j++) { out.push(await (i * 10 + j)); if (j === 1) continue a; if (i === 2) break a; if (i === 1) break b; } out.push('end' + i); } x: { if (await 1) break x; out.push('never'); } return out;
}
const it = g.call('this', 'arg0', 'arg1');
let r = it.next();
while (!r.done) r = it.next(r.value);
console.log(r.value);
(async () => {
  const it = ag.call('this', 'arg0', 'arg1');
  let r = await it.next();
  while (!r.done) r = await it.next(r.value);
  console.log(r.value);
  console.log(await f.call('this', 'arg0', 'arg1'));
})();
// expect: [ 0, 1, 10, 'end1', 20 ]
// expect: [ 0, 1, 10, 'end1', 20 ]
// expect: [ 0, 1, 10, 'end1', 20 ]
