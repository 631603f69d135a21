// A queue between producers that push and a consumer that loops: the queue is an async iterable, its consumer leaves by
// break, and whatever waits is answered in order.
class EventQueue {
  constructor(limit = Infinity) {
    this.limit = limit;
    this.items = [];
    this.takers = [];
    this.room = [];
    this.closed = false;
  }

  async push(item) {
    while (!this.closed && this.items.length >= this.limit) await new Promise((resolve) => this.room.push(resolve));
    if (this.closed) return false;
    const taker = this.takers.shift();
    if (taker) taker({ value: item, done: false });
    else this.items.push(item);
    return true;
  }

  close() {
    this.closed = true;
    for (const taker of this.takers.splice(0)) taker({ value: undefined, done: true });
    for (const resolve of this.room.splice(0)) resolve();
  }

  [Symbol.asyncIterator]() {
    return {
      next: () => {
        if (this.items.length) {
          const value = this.items.shift();
          this.room.shift()?.();
          return Promise.resolve({ value, done: false });
        }
        if (this.closed) return Promise.resolve({ value: undefined, done: true });
        return new Promise((resolve) => this.takers.push(resolve));
      },
      return: async () => {
        console.log("consumer left");
        this.close();
        return { done: true };
      },
    };
  }
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function produce(queue, name, count, ms) {
  for (let i = 1; i <= count; i++) {
    await pause(ms);
    if (!(await queue.push({ name, i }))) {
      console.log(`${name} stopped before ${i}`);
      return i - 1;
    }
  }
  return count;
}

async function* numbered(source) {
  let n = 0;
  for await (const item of source) yield [++n, item];
}

async function main() {
  const queue = new EventQueue(2);
  const producers = [produce(queue, "clock", 4, 100), produce(queue, "sensor", 9, 250)];
  for await (const [n, { name, i }] of numbered(queue)) {
    console.log(n, name, i);
    if (name === "sensor" && i === 3) break;
  }
  console.log(await Promise.all(producers));

  const small = new EventQueue(1);
  const done = Promise.all(["a", "b", "c"].map((item) => small.push(item)));
  await pause(1);
  console.log("waiting:", small.items, small.room.length);
  done.then((accepted) => {
    console.log("accepted", accepted);
    small.close();
  });
  for await (const item of small) console.log("took", item);
}

main().then(() => console.log("end"));
