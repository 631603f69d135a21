// N pending promises, an async function waiting for each.
const n = Number(process.argv[2]);
let sum = 0;
async function wait(promise) { sum += await promise; }
(async () => {
  const resolvers = [], waiting = [];
  for (let i = 0; i < n; i++) waiting.push(wait(new Promise(resolve => resolvers.push(resolve))));
  for (let i = 0; i < n; i++) resolvers[i](i);
  await Promise.all(waiting);
  console.log(sum);
})();
