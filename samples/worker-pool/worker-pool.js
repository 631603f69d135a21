// Jobs with limited concurrency, retries and a time limit; results are an async generator in order of completion.
const pause = (ms, value) => new Promise((resolve) => setTimeout(resolve, ms, value));

class TimeoutError extends Error {
  constructor(ms) {
    super(`no answer in ${ms} ms`);
    this.name = "TimeoutError";
  }
}

function withTimeout(ms, promise) {
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new TimeoutError(ms)), ms);
  });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}

async function retry(times, action) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await action(attempt);
    } catch (error) {
      if (attempt >= times) throw error;
    }
  }
}

async function* pool(limit, jobs) {
  const running = new Map();
  const queue = jobs.entries();
  const start = () => {
    const { value, done } = queue.next();
    if (done) return false;
    const [index, job] = value;
    running.set(index, job().then(
      (result) => ({ index, result }),
      (error) => ({ index, error }),
    ));
    return true;
  };
  while (running.size < limit && start());
  while (running.size) {
    const settled = await Promise.race(running.values());
    running.delete(settled.index);
    start();
    yield settled;
  }
}

const log = [];
const jobs = [
  async () => { log.push("a"); return pause(250, "slow a"); },
  async () => { log.push("b"); return pause(10, "quick b"); },
  () => retry(3, async (attempt) => { log.push("c" + attempt); await pause(5); if (attempt < 3) throw new Error("again"); return "third time c"; }),
  () => withTimeout(10, pause(600, "never d")),
  async () => { log.push("e"); throw new RangeError("e failed"); },
];

(async () => {
  for await (const { index, result, error } of pool(2, jobs)) {
    console.log(index, error ? `${error.name}: ${error.message}` : result);
  }
  console.log(log.join(" "));
  const outcomes = await Promise.allSettled([withTimeout(500, pause(1, "in time")), withTimeout(1, pause(100))]);
  for (const { status, value, reason } of outcomes) console.log(status, value ?? reason.message);
})();
