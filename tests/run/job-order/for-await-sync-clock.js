// for await over synchronous iterables (27.1.6): values of every kind against a clock, closes, and a getter that sees each promise.
const log = [];
async function tick(n) { for (let i = 0; i < n; i++) { log.push(i); await null; } }
function it(...items) {
  let i = 0;
  return {
    [Symbol.iterator]() { return this; },
    next() { log.push('next'); return i < items.length ? { get done() { log.push('done?'); return false; }, get value() { log.push('value?'); return items[i++]; } } : { done: true, value: Promise.resolve('last') }; },
    return() { log.push('return'); return {}; },
  };
}
const thenable = { then(f) { log.push('then'); f('thenable'); } };
class Sub extends Promise {}
async function loop(name, src, stop) {
  log.length = 0;
  tick(16);
  try {
    for await (const x of src) { log.push(name + x); if (x === stop) break; }
    log.push('end');
  } catch (e) { log.push('caught ' + e); }
  await tick(4);
  console.log(log.join(' '));
}
function* gen() { try { yield 1; yield Promise.resolve(2); return Promise.resolve(3); } finally { log.push('finally'); } }
(async () => {
  await loop('a', [1, Promise.resolve(2), thenable, Sub.resolve(4)]);
  await loop('i', it(1, Promise.resolve(2), thenable));
  await loop('b', it(1, 2, 3), 2);
  await loop('g', gen());
  await loop('h', gen(), 1);
  await loop('m', new Map([[1, 2]]).keys());
  await loop('t', { [Symbol.iterator]() { return { next() { throw 'bad'; } }; } });
  await loop('n', { [Symbol.iterator]() { return { next() { return 1; } }; } });
  let gets = 0;
  Object.defineProperty(Promise.prototype, 'constructor', { configurable: true, get() { gets++; return Promise; } });
  await loop('c', [1, Promise.resolve(2)]);
  console.log(gets);
})();
// expect: 0 1 2 a1 3 4 a2 5 then 6 7 athenable 8 9 10 11 a4 12 13 end 0 14 1 15 2 3
// expect: 0 next done? value? 1 2 i1 next done? value? 3 4 i2 next done? value? 5 then 6 7 ithenable next 8 9 end 0 10 1 11 2 12 3 13 14
// expect: 0 next done? value? 1 2 b1 next done? value? 3 4 b2 return 5 6 end 0 7 1 8 2 9 3 10 11
// expect: 0 13 1 14 2 g1 15 3 4 g2 finally 5 6 end 0 7 1 8 2 9 3 10 11
// expect: 0 13 1 14 2 h1 finally 15 3 4 end 0 5 1 6 2 7 3 8 9
// expect: 0 11 1 12 2 m1 13 3 14 4 end 0 15 5 1 6 2 7 3 8 9
// expect: 0 11 1 caught bad 0 12 2 1 13 3 2 14 4 3 15 5 6
// expect: 0 8 1 caught TypeError: Iterator result 1 is not an object 0 9 2 1 10 3 2 11 4 3 12 5 13 6
// expect: 0 15 8 1 9 2 c1 10 3 11 4 c2 12 5 13 6 end 0 14 7 1 15 8 2 9 3 10 11
// expect: 6
