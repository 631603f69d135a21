// Generators that ask generators: an item goes through all of them, however many there are, and each
// takes its turns among other jobs.
async function* count(n) {
  for (let i = 0; i < n; i++) yield i;
}
async function* plus(it) {
  for await (const x of it) yield x + 1;
}
async function* outer(it) {
  yield* it;
}
async function* waits(it) {
  for await (const x of it) yield (await x) + 1;
}
async function* late(it, at, what) {
  for await (const x of it) {
    if (x === at) what();
    yield x;
  }
}

function chain(length, wrap, it) {
  for (let i = 0; i < length; i++) it = wrap(it, i);
  return it;
}

async function sum(it) {
  let s = 0;
  for await (const x of it) s += x;
  return s;
}

// The turns that an item takes, counted by jobs that queue each other beside it.
async function turns(it) {
  let n = 0, going = true;
  const tick = () => { n++; if (going) queueMicrotask(tick); };
  const all = [];
  queueMicrotask(tick);
  for await (const x of it) all.push(n);
  going = false;
  return all.join(' ');
}

(async () => {
  console.log(await sum(chain(3, plus, count(10))));        // expect: 75
  console.log(await sum(chain(31, plus, count(3))));        // expect: 96
  console.log(await sum(chain(32, plus, count(3))));        // expect: 99
  console.log(await sum(chain(33, plus, count(3))));        // expect: 102
  console.log(await sum(chain(200, plus, count(3))));       // expect: 603
  console.log(await sum(chain(90, (it, i) => [plus, outer, waits][i % 3](it), count(3)))); // expect: 183
  console.log(await turns(chain(2, plus, count(3))));       // expect: 6 12 18
  console.log(await turns(chain(2, outer, count(3))));      // expect: 4 8 12
  console.log(await turns(chain(3, waits, count(2))));      // expect: 11 22
  console.log(await turns(plus(outer(waits(count(2))))));   // expect: 8 16

  // A job queued in the middle of the chain runs before the item has left it.
  const log = [];
  const queue = () => Promise.resolve().then(() => log.push('job')).then(() => log.push('next job'));
  for await (const x of chain(2, plus, late(plus(count(3)), 2, queue))) log.push(x);
  console.log(log.join(' ')); // expect: 3 job next job 4 5

  // An error and an early end go through.
  try {
    for await (const x of chain(3, plus, late(count(5), 2, () => { throw new Error('in the middle'); })))
      console.log(x);
  } catch (e) {
    console.log(e.message);
  }
  // expect: 3
  // expect: 4
  // expect: in the middle
  const closed = [];
  const closing = (it, i) => (async function* () {
    try {
      for await (const x of it) yield x;
    } finally {
      closed.push(await i);
    }
  })();
  for await (const x of chain(40, closing, count(9))) if (x === 2) break;
  console.log(closed.length, closed[0], closed[39]); // expect: 40 0 39

  // A chain that eats itself: each asks the one before, the first asks the last.
  let last;
  const first = (async function* () {
    yield 1;
    last.next().then(r => console.log('again', r.value));
    yield 2;
    yield 3;
  })();
  last = chain(3, plus, first);
  for await (const x of last) console.log(x);
  // expect: 4
  // expect: 5
  // expect: again 6
})();
