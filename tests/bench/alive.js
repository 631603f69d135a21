// 1,000,000 suspended generators alive at once (memory per suspended generator).
// items: 1000000
async function* g(i) { yield i; yield i + 1; }
async function main(n) {
  const all = [];
  for (let i = 0; i < n; i++) { const it = g(i); await it.next(); all.push(it); }
  let s = 0; for (const it of all) s += (await it.next()).value;
  return s;
}
main(1000000).then(s => console.log(s));
