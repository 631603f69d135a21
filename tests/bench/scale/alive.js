// N suspended generators alive at once.
const n = Number(process.argv[2]);
async function* g(i) { yield i; yield i + 1; }
(async () => {
  const all = [];
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const it = g(i);
    await it.next();
    all.push(it);
  }
  for (const it of all) sum += (await it.next()).value;
  console.log(sum);
})();
