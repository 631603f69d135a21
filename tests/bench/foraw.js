// for await over arrays: of values, and of promises.
// items: 10000000
async function total(list) {
  let sum = 0;
  for await (const v of list) sum += v;
  return sum;
}
async function main(rounds) {
  const values = [];
  for (let i = 0; i < 1000; i++) values.push(i);
  let sum = 0;
  for (let r = 0; r < rounds; r++) {
    sum += await total(values);
    const promises = values.map(v => Promise.resolve(v + r));
    sum += await total(promises);
  }
  return sum;
}
main(5000).then(s => console.log(s));
