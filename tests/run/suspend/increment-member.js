// ++ on members whose key suspends: in a generator, an async generator and an async function.
function* g() {
  const o = { n: 5, s: '7' };
  return [o[yield 'n']++, ++o[yield 'n'], o[yield 's']--, o];
}
async function* ag() {
  const o = { n: 5, s: '7' };
  return [o[yield 'n']++, ++o[yield 'n'], o[yield 's']--, o];
}
async function f() {
  const o = { n: 5, s: '7' };
  return [o[await 'n']++, ++o[await 'n'], o[await 's']--, o];
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
// expect: [ 5, 7, 7, { n: 7, s: 6 } ]
// expect: [ 5, 7, 7, { n: 7, s: 6 } ]
// expect: [ 5, 7, 7, { n: 7, s: 6 } ]
