// try/catch around await inside the generator.
async function* g() {
  for (let i = 0; i < 3; i++) {
    try { yield await (i === 1 ? Promise.reject('r' + i) : 'v' + i); } catch (e) { yield 'caught ' + e; }
  }
}
(async () => { for await (const v of g()) console.log(v); })();
// expect: v0
// expect: caught r1
// expect: v2
