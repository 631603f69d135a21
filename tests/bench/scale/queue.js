// N next() requests outstanding on one generator.
const n = Number(process.argv[2]);
async function* g() { let i = 0; while (true) yield i++; }
(async () => {
  const it = g(), pending = [];
  let sum = 0;
  for (let i = 0; i < n; i++) pending.push(it.next());
  for (const { value } of await Promise.all(pending)) sum += value;
  console.log(sum);
})();
