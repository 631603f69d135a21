// Sequential awaits against Promise.all.
const log = [];
const job = async (n, ms) => { log.push('start ' + n); await new Promise(r => setTimeout(r, ms)); log.push('end ' + n); return n; };
(async () => {
  await job(1, 2); await job(2, 1);
  await Promise.all([job(3, 12), job(4, 1)]);
  console.log(log.join('\n'));
})();
// expect: start 1
// expect: end 1
// expect: start 2
// expect: end 2
// expect: start 3
// expect: start 4
// expect: end 4
// expect: end 3
