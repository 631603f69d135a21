// Many outstanding next() requests queued on one generator.
// items: 5000000
async function* g() { let i = 0; while (true) yield i++; }
async function main(rounds, width) {
  let s = 0;
  for (let r = 0; r < rounds; r++) {
    const it = g(), ps = [];
    for (let i = 0; i < width; i++) ps.push(it.next());
    for (const { value } of await Promise.all(ps)) s += value;
    await it.return();
  }
  return s;
}
main(5000, 1000).then(s => console.log(s));
