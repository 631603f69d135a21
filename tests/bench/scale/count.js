// N items of one async generator.
const n = Number(process.argv[2]);
async function* count(n) { for (let i = 0; i < n; i++) yield i; }
(async () => {
  let sum = 0;
  for await (const v of count(n)) sum += v;
  console.log(sum);
})();
