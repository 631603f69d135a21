// An item of an async generator goes to its loop at once where nothing else is queued. What is
// queued, asked for or patched in between is seen at its turn.
async function* count(n, at, what) {
  for (let i = 0; i < n; i++) {
    if (i === at) what(i);
    yield i;
  }
}

// Something queued while the generator runs beneath the loop runs before the item arrives.
async function queued() {
  const log = [];
  for await (const x of count(4, 2, () => Promise.resolve().then(() => log.push('job')).then(() => log.push('next job'))))
    log.push(x);
  return log.join(' ');
}

// Two loops take turns, whoever started first.
async function loop(name, n, log) {
  for await (const x of count(n)) log.push(name + x);
}
async function together() {
  const log = [];
  await Promise.all([loop('a', 3, log), loop('b', 2, log), loop('c', 3, log)]);
  return log.join(' ');
}

// The body asks itself for more while the loop waits for the item.
async function asksItself() {
  const log = [];
  let it;
  async function* g() {
    it.next('more').then(r => log.push('got ' + r.value));
    log.push('sent ' + (yield 1));
    yield 2;
    yield 3;
  }
  it = g();
  for await (const x of it) log.push(x);
  return log.join(', ');
}

// The loop keeps the `next` it found; a patched one is not seen.
async function patchedNext() {
  const log = [];
  const it = count(3);
  for await (const x of it) {
    log.push(x);
    it.next = () => { throw new Error('seen'); };
  }
  return log.join(' ');
}

// An error in the body, an early end, and a return from within.
async function ends() {
  const log = [];
  try {
    for await (const x of count(3, 2, () => { throw new Error('at 2'); })) log.push(x);
  } catch (e) {
    log.push(e.message);
  }
  for await (const x of count(9)) {
    if (x === 1) break;
    log.push(x);
  }
  const it = count(5, 2, () => it.return('r').then(r => log.push(r.value + r.done)));
  for await (const x of it) log.push(x);
  return log.join(' ');
}

// An await of a primitive goes on at once where nothing else is queued.
async function awaits() {
  const log = [];
  const other = (async () => {
    for (let i = 0; i < 3; i++) log.push('o' + (await i));
  })();
  for (let i = 0; i < 3; i++) log.push('m' + (await i));
  await other;
  queueMicrotask(() => log.push('task'));
  log.push('before');
  await 0;
  log.push('after');
  await 0;
  return log.join(' ');
}

(async () => {
  console.log(await queued());      // expect: 0 1 job next job 2 3
  console.log(await together());    // expect: a0 b0 c0 a1 b1 c1 a2 c2
  console.log(await asksItself());  // expect: sent more, 1, got 2, 3
  console.log(await patchedNext()); // expect: 0 1 2
  console.log(await ends());        // expect: 0 1 at 2 0 0 1 2 rtrue
  console.log(await awaits());      // expect: o0 m0 o1 m1 o2 m2 before task after
})();
