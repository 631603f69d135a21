// A loop over what is not asynchronous takes two turns an item, and two for the end; what else is
// queued runs between them.
async function* through(list) {
  for await (const x of list) yield x;
}
async function loop(name, list, log) {
  for await (const x of list) log.push(name + x);
  log.push(name + '.');
}
async function beside(list) {
  let n = 0, going = true;
  const tick = () => { n++; if (going) queueMicrotask(tick); };
  queueMicrotask(tick);
  const turns = [];
  for await (const x of list) turns.push(n);
  turns.push(n);
  going = false;
  return turns.join(' ');
}
function* some(n, at, what) {
  for (let i = 0; i < n; i++) {
    if (i === at) what();
    yield i;
  }
}

(async () => {
  console.log(await beside([1, 2, 3]));                   // expect: 2 4 6 8
  console.log(await beside(new Set('ab')));               // expect: 2 4 6
  console.log(await beside(some(2)));                     // expect: 2 4 6
  console.log(await beside([Promise.resolve(1), 2]));     // expect: 2 4 6
  console.log(await beside(through([1, 2])));             // expect: 4 8 11
  const log = [];
  await Promise.all([loop('a', [1, 2], log), loop('b', [3], log), loop('c', some(2), log)]);
  console.log(log.join(' '));                             // expect: a1 b3 c0 a2 b. c1 a. c.
  log.length = 0;
  const queue = () => Promise.resolve().then(() => log.push('job')).then(() => log.push('next job'));
  await loop('q', some(3, 1, queue), log);
  console.log(log.join(' '));                             // expect: q0 job next job q1 q2 q.
  log.length = 0;
  await loop('e', some(3, 1, () => { throw 'thrown'; }), log).catch(e => log.push(e));
  await loop('r', [1, Promise.reject('rejected'), 2], log).catch(e => log.push(e));
  console.log(log.join(' '));                             // expect: e0 thrown r1 rejected
})();
