// Generators left early, by break, return() and throw(): the finally blocks run, with an await in them.
// items: 3000000
let closed = 0;
async function close() { closed++; }
async function* guarded(n) {
  try {
    for (let i = 0; i < n; i++) yield i;
  } finally {
    await close();
  }
}
async function main(rounds) {
  let sum = 0;
  for (let r = 0; r < rounds; r++) {
    for await (const v of guarded(10)) {
      sum += v;
      if (v === 1) break;
    }
    const returned = guarded(10);
    await returned.next();
    sum += (await returned.return(r)).value;
    const thrown = guarded(10);
    await thrown.next();
    try {
      await thrown.throw(r);
    } catch (e) {
      sum += e;
    }
  }
  return sum + ":" + closed;
}
main(1000000).then(s => console.log(s));
