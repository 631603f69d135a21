// Four generators merged with Promise.race: whichever is first, until all are done.
// items: 800000
async function* source(base, n) { for (let i = 0; i < n; i++) yield base + i; }
async function* merge(...sources) {
  const pending = new Map();
  const pull = (it, id) => pending.set(id, it.next().then(result => ({ it, id, result })));
  sources.forEach((it, id) => pull(it, id));
  while (pending.size) {
    const { it, id, result } = await Promise.race(pending.values());
    if (result.done) pending.delete(id);
    else { pull(it, id); yield result.value; }
  }
}
async function main(n) {
  let sum = 0, seen = 0;
  for await (const v of merge(source(0, n), source(1, n), source(2, n), source(3, n))) {
    sum += v;
    seen++;
  }
  return sum + ":" + seen;
}
main(200000).then(s => console.log(s));
