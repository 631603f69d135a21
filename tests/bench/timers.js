// Many timers: sleeps of a few lengths side by side, some cleared before they are due.
// items: 600000
const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));
async function worker(id, rounds) {
  let sum = 0;
  for (let r = 0; r < rounds; r++) {
    const never = setTimeout(() => { sum = NaN; }, 100000);
    await sleep(1 + (id + r) % 5);
    clearTimeout(never);
    sum += id;
  }
  return sum;
}
async function main(workers, rounds) {
  const all = [];
  for (let id = 0; id < workers; id++) all.push(worker(id, rounds));
  let sum = 0;
  for (const s of await Promise.all(all)) sum += s;
  return sum;
}
main(30000, 10).then(s => console.log(s));
