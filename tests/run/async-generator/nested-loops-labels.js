// Labelled continue and break across yields.
async function* g() {
  outer: for (let i = 0; i < 4; i++) {
    for (let j = 0; j < 4; j++) {
      if (j === 2) continue outer;
      if (i === 2) break outer;
      yield i + ':' + j;
    }
  }
}
(async () => { const out = []; for await (const v of g()) out.push(v); console.log(out.join(' ')); })();
// expect: 0:0 0:1 1:0 1:1
